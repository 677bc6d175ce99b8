import type { PendingTurn, TurnResult } from '../conversation/ports.ts';
import type { OutboxRow } from '../outbox/outbox-row.ts';

/** What the worker needs of the storage; its transactions are only handed back to it and to the handlers. */
export interface TurnStore {
  /** One transaction: all of it or nothing. */
  transaction<T>(work: (tx: never) => Promise<T>): Promise<T>;
  /** Locks up to `limit` conversations with an unread event, see `claimTurns`. */
  claim(tx: never, limit: number, now: Date): Promise<PendingTurn[]>;
  /** Writes results; returns the replies that are now this process's to send. `park`: give the event up. */
  commit(tx: never, results: readonly (TurnResult & { park?: string })[], now: Date): Promise<OutboxRow[]>;
  /** Notes a failed try; the event waits until `retryAt`. */
  recordFailure(inboxId: bigint, error: string, retryAt: Date): Promise<void>;
  /** Lets the event wait until `retryAt`; the failure was none of its own. */
  postpone(inboxId: bigint, error: string, retryAt: Date): Promise<void>;
  /** Puts an event among the dead letters without a word to the person: even the apology failed. */
  park(inboxId: bigint, error: string, now: Date): Promise<void>;
}
