import { countBroadcast } from '../storage/broadcasts/broadcast-counts.ts';
import { loadBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import {
  loadAuthor,
  loadShownProgress,
  noteProgress,
  rewriteProgress,
  writeProgress,
} from '../storage/broadcasts/progress-message.ts';
import type { Tx } from '../storage/tx.ts';
import type { Broadcast } from './broadcast.ts';
import type { BroadcastDeps } from './broadcast-deps.ts';
import { progressWords, type ProgressStage } from './progress-words.ts';

/** The message changes at most so often; with very many people less often, for the counting. */
const everyMs = 3_000;
const peoplePerExtraMs = 20;

/**
 * Shows the author how far a broadcast is, by a notice: one message, changed in place, which ends true: paused, cancelled
 * or done. Where a channel cannot change a message, there is one at the start and one at the end, and whoever pauses or
 * cancels is told so anyway. One that still waits (for the morning) gets the newest words. False while it cannot be said
 * yet: the last one is leaving, or of what was stopped some is still under way.
 */
export async function reportProgress(
  tx: Tx,
  deps: Pick<BroadcastDeps, 'renderer' | 'channels'>,
  broadcast: Broadcast,
  stage: ProgressStage,
  now: Date,
): Promise<boolean> {
  const { id, authorId } = broadcast;
  if (authorId === null || (await followsPeople(tx, broadcast))) return true;
  const author = await loadAuthor(tx, authorId);
  if (author === null) return true;
  const shown = await loadShownProgress(tx, id);
  const edits = deps.channels.find(({ name }) => name === author.channel)?.capabilities.edit === true;
  if (shown?.state === 'leaves') return false;
  const moved = shown !== null && shown.stage !== stage;
  if (stage === 'sending' && shown !== null && !moved)
    if (!edits || shown.state !== 'left' || isFresh(shown, 0, now)) return true;
  const counts = await countBroadcast(tx, id);
  if (stage === 'sending' && shown !== null && !moved)
    if (isFresh(shown, counts.total / peoplePerExtraMs, now)) return true;
  const stopped = stage === 'paused' || stage === 'cancelled';
  if (stopped && counts.inHand > 0) return false;
  const stoodStill = moved && shown.stage === 'paused' ? now.getTime() - shown.at.getTime() : 0;
  const pausedMs = (shown?.pausedMs ?? 0) + stoodStill;
  const goesOn = stoodStill > 0 ? { at: now, sent: counts.sent } : shown;
  const since = goesOn ?? { at: broadcast.startedAt ?? now, sent: 0 };
  const fact = { at: now, sent: counts.sent, stage, pausedMs };
  if (moved && !edits && stage !== 'done') {
    await noteProgress(tx, id, fact);
    return true;
  }
  const words = progressWords(
    deps.renderer,
    broadcast,
    counts,
    stage,
    { since, pausedMs, now },
    author.language,
  );
  const message = { ...words, ...(author.plain && { plain: true }) };
  if (shown?.state === 'waits') {
    if (!(await rewriteProgress(tx, id, message))) return false;
    await noteProgress(tx, id, { ...fact, at: shown.at, sent: shown.sent });
    return true;
  }
  const replaces = edits && shown?.messageId != null ? { replaces: shown.messageId } : {};
  await writeProgress(tx, { broadcastId: id, authorId }, { ...message, ...replaces }, fact);
  return true;
}

function isFresh({ at }: { at: Date }, extraMs: number, now: Date): boolean {
  return now.getTime() - at.getTime() < everyMs + extraMs;
}

/** A series that follows each person's own day sends every hour: its author looks when they want to know. */
async function followsPeople(tx: Tx, { parentId }: Broadcast): Promise<boolean> {
  const series = parentId === null ? null : await loadBroadcast(tx, parentId);
  return series?.repeat != null && 'event' in series.repeat;
}
