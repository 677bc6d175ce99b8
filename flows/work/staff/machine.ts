import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, command, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { staffContextOf, type StaffContext } from './context.ts';

/** A name as people say it: letters, with what joins them. */
const name = /^\p{L}[\p{L}\p{M} .'’-]{1,39}$/u;

const oneLine = (told: Told): string => answerOf(told).replace(/\s+/gu, ' ').trim();

export const staffMachine = flowSetup<StaffContext>().createMachine({
  id: 'staff',
  initial: 'loading',
  context: ({ input }) => staffContextOf(input),
  on: { NOT_ALLOWED: { target: '.end', actions: say(text('counselor:notForYou')) } },
  states: {
    loading: {
      entry: command({ type: 'loadStaff' }),
      on: {
        STAFF_LOADED: [
          { guard: ({ context, event }) => context.first === 1 && event.calledAs !== '', target: 'leaving' },
          {
            target: 'name',
            actions: assign(({ event: { calledAs, introduction } }) => ({ calledAs, introduction })),
          },
        ],
      },
    },
    name: {
      on: {
        ANSWERED: [
          { guard: (told) => !name.test(oneLine(told)), actions: say(text('staff:badName')) },
          { target: 'introduction', actions: assign((told) => ({ calledAs: oneLine(told) })) },
        ],
        BACK: { target: 'leaving' },
      },
    },
    introduction: {
      on: {
        ANSWERED: [
          { guard: answered('skip'), target: 'saving', actions: assign({ introduction: '' }) },
          { target: 'saving', actions: assign((told) => ({ introduction: oneLine(told) })) },
        ],
        BACK: { target: 'name' },
      },
    },
    saving: {
      entry: {
        type: 'command',
        params: ({ context: { calledAs, introduction } }) => ({
          type: 'saveStaff',
          ...{ calledAs, introduction },
        }),
      },
      on: {
        STAFF_SAVED: {
          target: 'leaving',
          actions: {
            type: 'command',
            params: ({ context: { calledAs } }) => ({
              type: 'say',
              text: text('staff:saved', { name: calledAs }),
            }),
          },
        },
      },
    },
    leaving: {
      always: [
        {
          guard: ({ context }) => context.first === 1,
          target: 'working',
        },
        { target: 'end' },
      ],
    },
    working: { entry: command({ type: 'startFlow', flow: 'counselor' }), type: 'final' },
    end: { type: 'final' },
  },
});
