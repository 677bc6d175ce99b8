import type { Tx } from '../tx.ts';

/** Whether a person has been sent a broadcast, or wrote it. */
export async function wasSent(tx: Tx, broadcastId: number, personId: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ sent: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM broadcast_recipient
        WHERE broadcast_id = ${broadcastId} AND person_id = ${personId} AND outbox_id IS NOT NULL)
      OR EXISTS (SELECT 1 FROM broadcast WHERE id = ${broadcastId} AND author_id = ${personId}) AS sent`;
  return row?.sent ?? false;
}
