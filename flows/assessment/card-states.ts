import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { answered, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { AssessmentContext } from './context.ts';

interface Known extends Told {
  context: AssessmentContext;
}

type Form = 'card' | 'cardDocument';

/** To ask for the form that is open sends it again. */
function shown(form: Form, other: Form) {
  return {
    on: {
      ANSWERED: [
        { guard: answered(form), target: form, actions: say(text('assessment:onceMore')) },
        { guard: answered(other), target: other },
        { target: 'end' },
      ],
      BACK: { target: 'backToResult' },
    },
  };
}

/** The card that somebody may give to an employer: shown to them first, as a picture and as a page. */
export const cardStates = {
  makingCard: {
    entry: {
      type: 'command' as const,
      params: ({ context }: Known): Command => ({
        type: 'makeCard',
        assessmentId: context.result?.assessmentId ?? 0,
      }),
    },
    on: {
      CARD_MADE: [
        {
          guard: ({ event }: Told) => event.type === 'CARD_MADE' && event.card === null,
          target: 'choose',
          actions: say(text('assessment:noCard')),
        },
        {
          target: 'card',
          actions: assign(({ event }: Told) =>
            event.type === 'CARD_MADE' ? { aside: { card: event.card ?? '' }, id: event.assessmentId } : {},
          ) as never,
        },
      ],
    },
  },
  card: shown('card', 'cardDocument'),
  cardDocument: shown('cardDocument', 'card'),
  /** The result is open when the card was made from it; from the word KARTU it is looked up. */
  backToResult: {
    always: [
      { guard: ({ context }: { context: AssessmentContext }) => context.result !== null, target: 'result' },
      { target: 'recalling' },
    ],
  },
};
