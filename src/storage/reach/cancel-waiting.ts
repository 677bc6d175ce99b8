import type { Tx } from '../tx.ts';

/** Cancels all notices that wait to leave, as those of a backup that was restored. Returns how many. */
export async function cancelWaiting(tx: Tx): Promise<number> {
  const { count } = await tx.outbox.updateMany({
    where: { lane: 1, state: { in: ['pending', 'sending'] } },
    data: { state: 'cancelled', held: 'restored', workerId: null },
  });
  return count;
}
