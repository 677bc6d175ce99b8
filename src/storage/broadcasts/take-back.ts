import type { Tx } from '../tx.ts';

/**
 * Takes what still waits in the outbox of a broadcast back: those people stand in line again. What is on its way to
 * the platform cannot be taken back. Returns how many.
 */
export async function takeBack(tx: Tx, broadcastId: number): Promise<number> {
  return tx.$executeRaw`
    WITH gone AS (
      DELETE FROM outbox WHERE broadcast_id = ${broadcastId} AND state = 'pending' RETURNING id)
    UPDATE broadcast_recipient SET outbox_id = NULL
    WHERE broadcast_id = ${broadcastId} AND outbox_id IN (SELECT id FROM gone)`;
}

/** The same for messages that have come back to the outbox after their broadcast was paused or cancelled. */
export async function takeBackLate(tx: Tx): Promise<void> {
  const late = await tx.$queryRaw<{ id: number; state: string }[]>`
    SELECT DISTINCT b.id, b.state FROM outbox o JOIN broadcast b ON b.id = o.broadcast_id
    WHERE o.broadcast_id IS NOT NULL AND o.state = 'pending' AND b.state IN ('paused', 'cancelled')`;
  for (const { id, state } of late) {
    await takeBack(tx, id);
    if (state === 'cancelled') await passOverRest(tx, id);
  }
}

/** Whoever still stands in line of a cancelled broadcast gets nothing. */
export async function passOverRest(tx: Tx, broadcastId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE broadcast_recipient SET skipped = 'cancelled'
    WHERE broadcast_id = ${broadcastId} AND outbox_id IS NULL AND skipped IS NULL`;
}
