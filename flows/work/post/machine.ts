import { assign } from 'xstate';
import { answered, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { askStates } from './ask-states.ts';
import { postContextOf } from './context.ts';
import { postSetup } from './helpers.ts';
import { pickedPosting, reviewStates } from './review-states.ts';
import { settleStates } from './settle-states.ts';

export const pageSize = 6;

/** Vacancies of a firm: written by questions or from an advert, checked, handed in, and looked after. */
export const postMachine = postSetup.createMachine({
  id: 'post',
  initial: 'loading',
  context: ({ input }) => postContextOf(input),
  on: { NOT_ALLOWED: { target: '.end', actions: say(text('counselor:notAllowed')) } },
  states: {
    loading: {
      entry: [
        assign({ postingId: 0, posting: null, check: null, editing: false, asked: '' }),
        {
          type: 'command',
          params: ({ context: { firmId, offset } }) => ({ type: 'loadPostings', firmId, offset }),
        },
      ],
      on: {
        POSTINGS_LOADED: {
          target: 'list',
          actions: assign(({ event }) => ({ items: event.items, total: event.total })),
        },
      },
    },
    list: {
      on: {
        ANSWERED: [
          { guard: answered('new'), target: 'title' as never },
          {
            guard: answered('more'),
            target: 'loading',
            actions: assign(({ context }) => ({
              offset: context.offset + pageSize < context.total ? context.offset + pageSize : 0,
            })),
          },
          { target: 'checking', actions: assign((told) => ({ postingId: pickedPosting(told) })) },
        ],
        BACK: { target: 'end' },
        RESUMED: { target: 'loading' },
      },
    },
    ...(askStates as Record<'title', object>),
    ...settleStates,
    ...reviewStates,
    end: { type: 'final' },
  },
});
