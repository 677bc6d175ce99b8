import { assign } from 'xstate';
import type { Command } from '../command.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { blockLetter } from './block-letter.ts';
import { lastOf, type AssessmentContext } from './context.ts';
import type { Known } from './take-answers.ts';

/** What can be put right beside the open question: the answers said back last. */
export function changesOf({ instrument, noted }: AssessmentContext): Pick<Question, 'changes'> {
  if (noted === 0) return {};
  const words = [1, 2, 3, 4, 5].map((value) => `${instrument}:responseSynonyms.${value}`);
  return { changes: { count: noted, words, changing: 'assessment:changing' } };
}

/** Guard: the change is of answers that were said back last. */
const known = ({ context, event }: Known): boolean =>
  event.type === 'RATINGS_CHANGED' && event.changes.every(({ place }) => place < context.noted);

/** Keeps the answers put right, says them back, and goes on from what they are now. */
export function onChange(target: string) {
  return {
    guard: known,
    target,
    actions: [
      { type: 'command' as const, params: save },
      { type: 'command' as const, params: sayBack },
      assign((told: Known) => ({ answers: changed(told) })) as never,
    ],
  };
}

function save(told: Known): Command {
  const { context } = told;
  const before = context.answers.split(' ');
  const given = changed(told).split(' ');
  return {
    type: 'saveAnswers',
    assessmentId: context.id,
    given: given.filter((pair, at) => pair !== before[at]).join(' ') || lastOf(context.answers, 1),
  };
}

function sayBack({ event }: Known): Command {
  const changes = event.type === 'RATINGS_CHANGED' ? event.changes : [];
  const answers = changes.map(({ place, value }) => `${blockLetter(place)} ${value}`).join(', ');
  return { type: 'say', text: text('assessment:changed', { answers }) };
}

function changed({ context, event }: Known): string {
  const pairs = context.answers.split(' ');
  const first = pairs.length - context.noted;
  for (const { place, value } of event.type === 'RATINGS_CHANGED' ? event.changes : [])
    pairs[first + place] = `${(pairs[first + place] ?? '').split(':')[0] ?? ''}:${value}`;
  return pairs.join(' ');
}
