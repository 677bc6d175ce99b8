import type { Tx } from '../tx.ts';

/**
 * Notes the pressed button of a broadcast that this person was sent; the newest press counts. False when they were not
 * sent it: the press is forged or somebody else's.
 */
export async function recordReply(
  tx: Tx,
  press: { broadcastId: number; personId: number; reply: string; now: Date },
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE broadcast_recipient SET reply = ${press.reply}, replied_at = ${press.now}
    WHERE broadcast_id = ${press.broadcastId} AND person_id = ${press.personId} AND outbox_id IS NOT NULL`;
  return changed === 1;
}
