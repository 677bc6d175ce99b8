import { text } from '../../flows/text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { moveBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import type { Tx } from '../storage/tx.ts';
import { approvalAbove, type Broadcast } from './broadcast.ts';
import { tellApprovers } from './tell-approvers.ts';
import { tellAuthor } from './tell-author.ts';

/** Puts a broadcast on the schedule before a second person, since it is for so many by now, and tells its author. */
export async function askForApproval(
  tx: Tx,
  renderer: Renderer,
  broadcast: Broadcast,
  now: Date,
): Promise<void> {
  const { id } = broadcast;
  await moveBroadcast(tx, id, ['scheduled'], { state: 'approval' });
  const approvers = await tellApprovers(tx, renderer, id, now);
  const words =
    approvers > 0
      ? text('broadcast:grown', { id, most: approvalAbove })
      : text('broadcast:waitsForNobody', { id });
  await tellAuthor(tx, renderer, broadcast, words, now);
}
