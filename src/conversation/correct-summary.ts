import { wibDate } from '../time/wib-date.ts';
import type { Ending } from './ending.ts';
import { hearText } from './hear-text.ts';
import { openQuestion } from './open-question.ts';
import { tellFlow, type Talk } from './talk.ts';

/** Below this share it may be a yes or no to the summary. */
const leastShare = 0.5;

/** "Ganti nama" at the summary of a registration: that answer is asked for anew. Null: it is no correction. */
export async function correctSummary(talk: Talk, text: string): Promise<Ending | null> {
  if (openQuestion(talk).text.key !== 'onboarding:summary') return null;
  const { intent, slots, confidence } = hearText(text, {
    situation: 'any',
    today: wibDate(talk.scope.now),
  });
  if (intent !== 'profile-change' || confidence < leastShare) return null;
  await tellFlow(talk, { type: 'ANSWERED', value: 'no' });
  if (openQuestion(talk).choices?.some(({ id }) => id === slots['field']) === true)
    await tellFlow(talk, { type: 'ANSWERED', value: String(slots['field']) });
  return { ask: 'open' };
}
