import { text, type Text } from '../../flows/text.ts';
import type { Choice, RenderedMessage } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { countBroadcast, type BroadcastCounts } from '../storage/broadcasts/broadcast-counts.ts';
import { loadBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import {
  loadAuthor,
  loadShownProgress,
  rewriteProgress,
  writeProgress,
} from '../storage/broadcasts/progress-message.ts';
import type { Tx } from '../storage/tx.ts';
import type { Broadcast } from './broadcast.ts';
import type { BroadcastDeps } from './broadcast-deps.ts';

/** The message changes at most so often; with very many people less often, for the counting. */
const everyMs = 3_000;
const peoplePerExtraMs = 20;

/**
 * Shows the author how far a broadcast is, by a notice: one message, changed in place; where a channel cannot change a
 * message, one at the start and one at the end. One that still waits (for the morning) gets the newest words. False while
 * the last one is leaving: then the end waits for it.
 */
export async function reportProgress(
  tx: Tx,
  deps: Pick<BroadcastDeps, 'renderer' | 'channels'>,
  broadcast: Broadcast,
  finished: boolean,
  now: Date,
): Promise<boolean> {
  const { id, authorId } = broadcast;
  if (authorId === null || (await followsPeople(tx, broadcast))) return true;
  const author = await loadAuthor(tx, authorId);
  if (author === null) return true;
  const shown = await loadShownProgress(tx, id);
  const edits = deps.channels.find(({ name }) => name === author.channel)?.capabilities.edit === true;
  if (shown?.state === 'leaves') return false;
  if (shown !== null && !finished && (!edits || shown.state !== 'left' || isFresh(shown, 0, now)))
    return true;
  const counts = await countBroadcast(tx, id);
  if (shown !== null && !finished && isFresh(shown, counts.total / peoplePerExtraMs, now)) return true;
  const since = shown ?? { at: broadcast.startedAt ?? now, sent: 0 };
  const times = { finished, since, now };
  const words = progressMessage(deps.renderer, broadcast, counts, times, author.language);
  const message = { ...words, ...(author.plain && { plain: true }) };
  if (shown?.state === 'waits') return rewriteProgress(tx, id, message);
  const replaces = edits && shown?.messageId != null ? { replaces: shown.messageId } : {};
  await writeProgress(tx, { broadcastId: id, authorId }, { ...message, ...replaces }, counts.sent, now);
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

/** How far it is, in words: share, pace, time left, what went wrong, and what can be done. */
export function progressMessage(
  renderer: Renderer,
  { id, startedAt }: Pick<Broadcast, 'id' | 'startedAt'>,
  counts: BroadcastCounts,
  { finished, since, now }: { finished: boolean; since: { at: Date; sent: number }; now: Date },
  language: string,
): RenderedMessage {
  const { total, sent, failed, unreachable, skipped, replied } = counts;
  const seconds = Math.max(1, (now.getTime() - since.at.getTime()) / 1000);
  const rate = Math.max(0, (sent - since.sent) / seconds);
  const left = total - sent - failed - unreachable;
  const minutes = rate > 0 ? Math.ceil(left / rate / 60) : null;
  const took = Math.max(1, Math.round((now.getTime() - (startedAt ?? now).getTime()) / 60_000));
  const percent = total === 0 ? 100 : Math.floor((100 * sent) / total);
  const shared = { id, percent, sent: number(sent), total: number(total) };
  const parts: Text[] = finished
    ? [text('broadcast:progressDone', { ...shared, minutes: took })]
    : [
        text('broadcast:progress', shared),
        minutes === null
          ? text('broadcast:progressWaiting')
          : text('broadcast:progressPace', { rate: number(Math.round(rate * 10) / 10), minutes }),
      ];
  if (failed + unreachable > 0)
    parts.push(
      text('broadcast:progressFailed', { notSent: number(failed), unreachable: number(unreachable) }),
    );
  if (skipped > 0) parts.push(text('broadcast:progressSkipped', { skipped: number(skipped) }));
  if (replied > 0) parts.push(text('broadcast:progressReplied', { replied: number(replied) }));
  const deeds = finished ? ['csv'] : ['pause', 'cancel'];
  return {
    text: parts.map((part) => renderer.render(part, language)).join('\n'),
    choices: deeds.map((deed, n): Choice => ({
      key: `${n + 1}`,
      data: `n:b${id}:${deed}`,
      label: renderer.render(text(`broadcast:choice_${deed}`), language),
    })),
    language,
  };
}

function number(value: number): string {
  return new Intl.NumberFormat('id-ID').format(value);
}
