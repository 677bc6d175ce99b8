import type { Question } from '../../flows/question.ts';
import { parseRatingChanges } from '../answers/numbers/parse-rating-changes.ts';
import type { Ending } from './ending.ts';
import { askAgain } from './interpret-answer.ts';
import { tellFlow, type Talk } from './talk.ts';
import { typedTooEarly } from './typed-too-early.ts';

/** A text that puts right what was said back just now ("ganti C 2"); null where it is none. */
export async function takeChanges(talk: Talk, text: string, question: Question): Promise<Ending | null> {
  if (question.changes === undefined) return null;
  const { count, words, changing } = question.changes;
  const { renderer } = talk.services;
  const { language } = talk.scope.person;
  const values = words.map((key) => renderer.words(key, language));
  const read = parseRatingChanges(text, { count, words: values }, renderer.words(changing, language));
  if (read === null) return null;
  if (typedTooEarly(talk)) return { ask: 'nothing' };
  if (!read.ok) return askAgain(talk, question, read.why);
  await tellFlow(talk, { type: 'RATINGS_CHANGED', changes: read.value });
  return { ask: 'open' };
}
