import { wibDate } from '../time/wib-date.ts';
import { hearText } from './hear-text.ts';
import { isForwarded } from './follow-offer.ts';
import type { Talk } from './talk.ts';

/** What is heard whoever writes and however much they wrote: help in distress, the end of news, a human, deletion. */
export type Always = { want: 'distress'; kind: string } | { want: 'stop' | 'human' | 'delete' };

/** Which of these a text says, in any wording; null: none. What is forwarded says nothing of who forwards it, but distress. */
export function hearAlways(talk: Talk, text: string): Always | null {
  const { word, intent, slots } = hearText(text, { situation: 'any', today: wibDate(talk.scope.now) });
  if (intent === 'distress') return { want: 'distress', kind: String(slots['kind'] ?? 'despair') };
  const want = word?.word ?? (isForwarded(talk, text) ? null : intent);
  return want === 'stop' || want === 'human' || want === 'delete' ? { want } : null;
}
