import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { answered, answerOf, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { AssessmentContext } from './context.ts';

interface Known extends Told {
  context: AssessmentContext;
}

const picked = ({ event }: Told): number => Number(/^h(\d+)$/u.exec(answerOf({ event }))?.[1] ?? 0);

function loading(forget: (context: AssessmentContext) => number) {
  return {
    entry: {
      type: 'command' as const,
      params: ({ context }: Known): Command => ({ type: 'loadHistory', forget: forget(context) }),
    },
    on: {
      HISTORY_LOADED: [
        {
          guard: ({ event }: Told) => event.type === 'HISTORY_LOADED' && event.results.length > 0,
          target: 'history',
          actions: assign(({ event }: Told) =>
            event.type === 'HISTORY_LOADED' ? { aside: { history: event.results } } : {},
          ) as never,
        },
        { target: 'choose', actions: say(text('assessment:noResult')) },
      ],
    },
  };
}

/** All results there were, what has changed between them, and the way to delete one. */
export const historyStates = {
  loadingHistory: loading(() => 0),
  history: {
    on: {
      ANSWERED: [
        {
          guard: (told: Told) => picked(told) > 0,
          target: 'forgetting',
          actions: assign((told: Told) => ({ id: picked(told) })) as never,
        },
        { target: 'end' },
      ],
      BACK: { target: 'choose' },
    },
  },
  forgetting: {
    on: {
      ANSWERED: [
        { guard: answered('yes'), target: 'forgotten', actions: say(text('assessment:forgotten')) },
        { target: 'loadingHistory' },
      ],
      BACK: { target: 'loadingHistory' },
    },
  },
  forgotten: loading(({ id }) => id),
};
