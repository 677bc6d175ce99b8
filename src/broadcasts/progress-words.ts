import { text, type Text } from '../../flows/text.ts';
import type { Choice, RenderedMessage } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { BroadcastCounts } from '../storage/broadcasts/broadcast-counts.ts';
import { leastPeople } from '../reports/hide-small-cells.ts';
import type { Broadcast } from './broadcast.ts';

/** Where a broadcast stands: under way, over, or held up by somebody. */
export type ProgressStage = 'sending' | 'done' | 'paused' | 'cancelled';

const deeds: Record<ProgressStage, readonly string[]> = {
  sending: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  done: ['csv'],
  cancelled: ['csv'],
};

/**
 * How far a broadcast is, in words: share, pace, time left, what went wrong, and what can be done now.
 * @param times `since`: the last look and what was sent by then; `pausedMs`: how long it stood still, which is no sending
 */
export function progressWords(
  renderer: Renderer,
  { id, startedAt }: Pick<Broadcast, 'id' | 'startedAt'>,
  counts: BroadcastCounts,
  stage: ProgressStage,
  { since, pausedMs, now }: { since: { at: Date; sent: number }; pausedMs: number; now: Date },
  language: string,
): RenderedMessage {
  const { total, sent, failed, unreachable, skipped, replied } = counts;
  if (total < leastPeople) return fewWords(renderer, id, stage, language);
  const percent = total === 0 ? 100 : Math.floor((100 * sent) / total);
  const shared = { id, percent, sent: number(sent), total: number(total) };
  const parts: Text[] = [];
  if (stage === 'done') {
    const took = (now.getTime() - (startedAt ?? now).getTime() - pausedMs) / 60_000;
    parts.push(text('broadcast:progressDone', { ...shared, minutes: Math.max(1, Math.round(took)) }));
  } else if (stage === 'sending') {
    parts.push(text('broadcast:progress', shared), paceText(counts, since, now));
  } else {
    parts.push(text(`broadcast:progress_${stage}`, shared));
  }
  if (failed + unreachable > 0)
    parts.push(
      text('broadcast:progressFailed', { notSent: number(failed), unreachable: number(unreachable) }),
    );
  if (skipped > 0) parts.push(text('broadcast:progressSkipped', { skipped: number(skipped) }));
  if (replied > 0) parts.push(text('broadcast:progressReplied', { replied: number(replied) }));
  return {
    text: parts.map((part) => renderer.render(part, language)).join('\n'),
    choices: choicesOf(renderer, id, deeds[stage], language),
    language,
  };
}

/** Of a broadcast for few no number is told, nor is there a file of who they are. */
function fewWords(renderer: Renderer, id: number, stage: ProgressStage, language: string): RenderedMessage {
  const state = { text: text(`broadcast:state_${stage}`) };
  const offered = deeds[stage].filter((deed) => deed !== 'csv');
  return {
    text: renderer.render(text('few:progress', { id, state }), language),
    choices: choicesOf(renderer, id, offered, language),
    language,
  };
}

function choicesOf(renderer: Renderer, id: number, offered: readonly string[], language: string): Choice[] {
  return offered.map((deed, n) => ({
    key: `${n + 1}`,
    data: `n:b${id}:${deed}`,
    label: renderer.render(text(`broadcast:choice_${deed}`), language),
  }));
}

function paceText(counts: BroadcastCounts, since: { at: Date; sent: number }, now: Date): Text {
  const { total, sent, failed, unreachable } = counts;
  const seconds = Math.max(1, (now.getTime() - since.at.getTime()) / 1000);
  const rate = Math.max(0, (sent - since.sent) / seconds);
  if (rate === 0) return text('broadcast:progressWaiting');
  const minutes = Math.ceil((total - sent - failed - unreachable) / rate / 60);
  return text('broadcast:progressPace', { rate: number(Math.round(rate * 10) / 10), minutes });
}

function number(value: number): string {
  return new Intl.NumberFormat('id-ID').format(value);
}
