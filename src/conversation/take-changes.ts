import type { Question } from '../../flows/question.ts';
import type { Ending } from './ending.ts';
import { askAgain } from './interpret-answer.ts';
import { tellFlow, type Talk } from './talk.ts';
import { wibDate } from '../time/wib-date.ts';

/** A text that puts right what was said back just now ("ganti C 2"); null where it is none. */
export async function takeChanges(talk: Talk, text: string, question: Question): Promise<Ending | null> {
  if (question.changes === undefined) return null;
  const { count, words, changing } = question.changes;
  const { renderer, understand } = talk.services;
  const { language } = talk.scope.person;
  const read = understand('changes', text, {
    today: wibDate(talk.scope.now),
    ratings: { count, words: words.map((key) => renderer.words(key, language)) },
    changing: renderer.words(changing, language),
  });
  if (read.kind === 'miss' && read.why === 'NOT_UNDERSTOOD') return null;
  if (read.kind !== 'value') return askAgain(talk, question, read.kind === 'miss' ? read.why : 'CHANGE');
  const changes = [read.value].flat().map((pair) => {
    const [place = 0, value = 0] = String(pair).split(':').map(Number);
    return { place, value };
  });
  await tellFlow(talk, { type: 'RATINGS_CHANGED', changes });
  return { ask: 'open' };
}
