import { listOpen } from '../storage/broadcasts/list-open.ts';
import { endOpenCodes } from '../storage/linking/end-open-codes.ts';
import { cancelWaiting } from '../storage/reach/cancel-waiting.ts';
import type { Tx } from '../storage/tx.ts';
import { changeBroadcast } from './change-broadcast.ts';

/**
 * After a restore nobody knows what was sent, used or called off between the backup and now: broadcasts that were under way
 * or planned are paused, notices that waited are cancelled, invitations and codes end, and accounts that were to be joined are
 * not. Replies stay, so that nobody is left without an answer.
 */
export async function holdRestored(
  tx: Tx,
  now: Date,
): Promise<{ paused: readonly number[]; cancelled: number; ended: number }> {
  const paused = await listOpen(tx);
  for (const id of paused) await changeBroadcast(tx, id, 'pause', now);
  return { paused, cancelled: await cancelWaiting(tx), ended: await endOpenCodes(tx) };
}
