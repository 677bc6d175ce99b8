import type { OutboxRow } from './outbox-row.ts';

export type { OutboxRow };

/** What became of one attempt, see `markOutbox`. */
export interface Mark {
  id: bigint;
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
  /** Milliseconds until each of `count` slots of a channel's shared clock; up to `slackMs` of missed ones are made up for. */
  reserveSlots(channel: string, count: number, perSecond: number, slackMs?: number): Promise<number[]>;
  /** How many processes serve now, this one included. */
  countServing(now: Date): Promise<number>;
  pauseSlots(channel: string, ms: number): Promise<void>;
}
