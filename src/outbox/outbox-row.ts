import type { RenderedMessage } from '../channels/channel.ts';

/** A message that a worker has claimed and must now send. */
export interface OutboxRow {
  id: bigint;
  personId: number;
  addressId: number;
  channel: string;
  /** The address as its channel knows it. */
  address: string;
  attributes: Record<string, string>;
  /** 0 reply, 1 notice. */
  lane: number;
  /** `binds`: once sent, a typed number may pick one of its choices while nothing else is asked. */
  message: RenderedMessage & { binds?: boolean };
  /** When it was written; absent: just now. */
  since?: Date;
  /** This attempt included. */
  tries: number;
  /** When this process began to claim it, by `performance.now()`. */
  claimedAt?: number;
}
