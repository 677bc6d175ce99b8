import type { Claim } from './claim-ledger.ts';
import type { OutboxRow } from './outbox-row.ts';
import type { SlotAsk, SlotGrant } from './share-slots.ts';

export type { OutboxRow };

/** What became of one attempt, see `markOutbox`. */
export interface Mark {
  id: bigint;
  /** The attempt it speaks of: a mark that is written late must not end a later one. */
  tries: number;
  state: 'sent' | 'pending' | 'unreachable' | 'failed';
  externalId?: string;
  order?: number;
  sentAs?: 'template';
  notBefore?: Date;
  error?: string;
  movedTo?: string;
  binds: boolean;
}

/** What the sender needs of the storage. */
export interface OutboxStore {
  /** `channels`: only these; otherwise all that the process serves. */
  claim(lane: 0 | 1, limit: number, now: Date, channels?: readonly string[]): Promise<OutboxRow[]>;
  mark(marks: readonly Mark[], now: Date): Promise<void>;
  /** Whether a notice that waited since it was claimed may still leave. */
  mayLeave(id: bigint, now: Date): Promise<boolean>;
  /** What the database calls this process's own to send. */
  claimed(): Promise<Claim[]>;
  /** Puts these claims back into the queue, unless they have ended meanwhile. Returns how many. */
  release(claims: readonly Claim[]): Promise<number>;
  /** Divides the `total` slots of a channel among its processes once more, see `shareSlots`. */
  shareSlots(channel: string, total: number, ask: SlotAsk): Promise<SlotGrant & { pausedForMs: number }>;
  /** Addresses to which another process has sent, or is about to send, within the last second, and how long ago. */
  sentLately(addressIds: readonly number[]): Promise<{ address: string; agoMs: number }[]>;
  /** Nothing leaves by this channel for `ms`, from any process. */
  pauseSlots(channel: string, ms: number): Promise<void>;
}
