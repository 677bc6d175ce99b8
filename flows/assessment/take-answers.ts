import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { answerOf, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { blockLetter } from './block-letter.ts';
import type { AssessmentContext } from './context.ts';

/** What actions of the questionnaire are told. */
export interface Known extends Told {
  context: AssessmentContext;
}

/** `R1:4 I3:2 …`: what was asked with what was answered. */
function givenBy(known: Known): string {
  const values = answerOf(known).split(',');
  return known.context.items
    .split(' ')
    .map((item, at) => `${item}:${values[at] ?? ''}`)
    .join(' ');
}

/** What is kept of it. */
export const keepAnswers = {
  type: 'command' as const,
  params: (known: Known): Command => ({
    type: 'saveAnswers',
    assessmentId: known.context.id,
    given: givenBy(known),
  }),
};

/** Counts them as given. */
export const addAnswers = assign((known: Known) => ({
  answers: `${known.context.answers} ${givenBy(known)}`.trim(),
  noted: severalAsked(known) ? known.context.items.split(' ').length : 0,
})) as never;

/** Several answers are said back in one line. */
export const sayBack = {
  type: 'command' as const,
  params: (known: Known): Command => {
    const values = answerOf(known).split(',');
    const last = values.length - 1;
    return {
      type: 'say',
      text: text('assessment:noted', {
        answers: values.map((value, at) => `${blockLetter(at)} ${value}`).join(', '),
        example: `${blockLetter(Math.min(2, last))} ${Number(values[Math.min(2, last)]) === 2 ? 3 : 2}`,
      }),
    };
  },
};

/** Guard: several are asked at once. */
export const severalAsked = ({ context }: { context: AssessmentContext }): boolean =>
  context.items.includes(' ');
