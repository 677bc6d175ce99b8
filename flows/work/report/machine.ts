import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, command, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { ReportContext } from './context.ts';
import { vacancyStates } from './vacancy-states.ts';

/** Figures are loaded, told, and drawn or counted by steps where that is asked for. */
export const reportMachine = flowSetup<ReportContext>().createMachine({
  id: 'report',
  initial: 'loading',
  context: { indicators: null, funnel: null, posted: null, month: '' },
  on: {
    NOT_ALLOWED: [
      {
        guard: ({ event }) => event.act === 'report.indicators',
        target: '.end',
        actions: say(text('counselor:notAllowed')),
      },
      { target: '.home', actions: say(text('counselor:notAllowed')) },
    ],
  },
  states: {
    loading: {
      entry: command({ type: 'loadIndicators' }),
      on: {
        INDICATORS_LOADED: {
          target: 'home',
          actions: assign(({ event }) => ({ indicators: event.indicators })),
        },
      },
    },
    home: {
      on: {
        ANSWERED: [
          { guard: answered('picture'), target: 'picture' },
          { guard: answered('csv'), target: 'csv' },
          { guard: answered('funnel'), target: 'which' },
          { guard: answered('posted'), target: 'vacanciesLoading' as never },
        ],
        BACK: { target: 'end' },
      },
    },
    picture: { on: { ANSWERED: { target: 'loading' }, BACK: { target: 'loading' } } },
    csv: { on: { ANSWERED: { target: 'loading' }, BACK: { target: 'loading' } } },
    which: {
      on: {
        ANSWERED: {
          target: 'counting',
          actions: {
            type: 'command',
            params: (told) => ({ type: 'loadFunnel', flow: answerOf(told) }),
          },
        },
        BACK: { target: 'loading' },
      },
    },
    counting: {
      on: {
        FUNNEL_LOADED: { target: 'funnel', actions: assign(({ event }) => ({ funnel: event.funnel })) },
      },
    },
    funnel: { on: { ANSWERED: { target: 'which' }, BACK: { target: 'which' } } },
    ...vacancyStates,
    end: { type: 'final' },
  },
});
