import type { Tx } from '../tx.ts';

const weekMs = 7 * 86_400_000;

/** Notices of any kind (alerts, broadcasts, campaigns) written for a person within the last seven days. */
export function countNotices(tx: Tx, personId: number, now: Date): Promise<number> {
  return tx.outbox.count({
    where: {
      personId,
      lane: 1,
      createdAt: { gt: new Date(now.getTime() - weekMs) },
      state: { not: 'cancelled' },
    },
  });
}
