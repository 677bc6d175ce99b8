import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { emptyContext, type ApproveContext } from './context.ts';

export const pageSize = 5;

const sayRefusal = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: text(`post:refused_${event.type === 'POSTING_REFUSED' ? event.why : 'gone'}`),
  }),
};

/** Vacancies of firms that wait for the office: look, approve, or refuse with a reason. */
export const approveMachine = flowSetup<ApproveContext>().createMachine({
  id: 'approve',
  initial: 'loading',
  context: emptyContext,
  on: { NOT_ALLOWED: { target: '.end', actions: say(text('counselor:notAllowed')) } },
  states: {
    loading: {
      entry: { type: 'command', params: ({ context: { offset } }) => ({ type: 'loadPostingQueue', offset }) },
      on: {
        POSTING_QUEUE_LOADED: {
          target: 'list',
          actions: assign(({ event }) => ({ items: event.items, total: event.total })),
        },
      },
    },
    list: {
      on: {
        ANSWERED: [
          {
            guard: answered('more'),
            target: 'loading',
            actions: assign(({ context }) => ({
              offset: context.offset + pageSize < context.total ? context.offset + pageSize : 0,
            })),
          },
          {
            target: 'opening',
            actions: assign((told) => ({ postingId: Number(answerOf(told).slice(1)) })),
          },
        ],
        BACK: { target: 'end' },
        RESUMED: { target: 'loading' },
      },
    },
    opening: {
      entry: {
        type: 'command',
        params: ({ context: { postingId } }) => ({ type: 'loadPostingCase', postingId }),
      },
      on: {
        POSTING_CASE_LOADED: {
          target: 'posting',
          actions: assign(({ event: { posting, check, own, days } }) => ({ posting, check, own, days })),
        },
        POSTING_REFUSED: { target: 'loading', actions: sayRefusal },
      },
    },
    posting: {
      on: {
        ANSWERED: [
          {
            guard: answered('approve'),
            target: 'deciding',
            actions: assign({ decision: 'approved', reason: '' }),
          },
          { target: 'reason', actions: assign({ decision: 'refused' }) },
        ],
        BACK: { target: 'loading' },
      },
    },
    reason: {
      on: {
        ANSWERED: {
          target: 'deciding',
          actions: assign((told) => ({ reason: answerOf(told).trim() })),
        },
        BACK: { target: 'opening' },
      },
    },
    deciding: {
      entry: {
        type: 'command',
        params: ({ context: { postingId, posting, decision, reason } }) => ({
          type: 'decidePosting',
          postingId,
          revision: posting?.revision ?? 0,
          decision,
          reason,
        }),
      },
      on: {
        POSTING_DECIDED: {
          target: 'loading',
          actions: {
            type: 'command',
            params: ({ event }) => ({
              type: 'say',
              text: text(`approve:decided_${event.decision}`, { code: event.code }),
            }),
          },
        },
        POSTING_REFUSED: { target: 'opening', actions: sayRefusal },
      },
    },
    end: { type: 'final' },
  },
});
