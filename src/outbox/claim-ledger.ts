import type { OutboxRow } from './outbox-row.ts';

/** A message as claimed: a later claim of the same message has another number of tries. */
export type Claim = Pick<OutboxRow, 'id' | 'tries'>;

/** What this process knows to be its own to send. */
export interface ClaimLedger {
  /** Runs what may claim messages in the database; what it claims is held before it ends. */
  during<T>(work: () => Promise<T>): Promise<T>;
  hold(claims: readonly Claim[]): void;
  letGo(claim: Claim): void;
  holds(claim: Claim): boolean;
  /** Resolves when all that was under way at the call has ended, well or not. */
  settled(): Promise<void>;
}

/**
 * Remembers which messages this process holds. When the answer to a commit is lost, the database calls messages ours that
 * are not held here: nobody would send them (see `releaseLost`).
 */
export function createClaimLedger(): ClaimLedger {
  const held = new Map<bigint, number>();
  const underWay = new Set<Promise<unknown>>();
  return {
    during: (work) => {
      const running = work().finally(() => underWay.delete(running));
      underWay.add(running);
      return running;
    },
    hold: (claims) => {
      for (const { id, tries } of claims) held.set(id, tries);
    },
    letGo: ({ id, tries }) => {
      if (held.get(id) === tries) held.delete(id);
    },
    holds: ({ id, tries }) => held.get(id) === tries,
    settled: async () => {
      await Promise.allSettled(underWay);
    },
  };
}
