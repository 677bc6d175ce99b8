import { assign } from 'xstate';
import { answered, answerOf, command, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { applySetup } from './helpers.ts';

const state = applySetup.createStateConfig;

/** What cannot be taken back is asked once more. */
const final = ['WITHDRAWN', 'DECLINED'];

/** What became of the person's applications, and what they say of them. */
export const listStates = {
  loading: state({
    entry: command({ type: 'loadApplications' }),
    on: {
      APPLICATIONS_LOADED: [
        { guard: ({ event }) => event.items.length === 0, target: 'noneYet' },
        {
          guard: ({ context, event }) =>
            context.answer &&
            event.items.some(({ id, can }) => id === context.chosen && can.includes('REPLIED')),
          target: 'replying',
          actions: assign(({ event }) => ({ items: event.items, answer: false })),
        },
        {
          guard: ({ context, event }) => event.items.some(({ id }) => id === context.chosen),
          target: 'application',
          actions: assign(({ event }) => ({ items: event.items })),
        },
        { target: 'list', actions: assign(({ event }) => ({ items: event.items })) },
      ],
    },
  }),
  noneYet: state({
    on: {
      ANSWERED: [
        { guard: answered('search'), actions: command({ type: 'startFlow', flow: 'vacancies' }) },
        { target: 'end' },
      ],
      BACK: { target: 'end' },
    },
  }),
  list: state({
    entry: assign({ chosen: null }),
    on: {
      ANSWERED: {
        target: 'application',
        actions: assign((told) => ({ chosen: Number(answerOf(told).slice(1)) })),
      },
      BACK: { target: 'end' },
    },
  }),
  application: state({
    on: {
      ANSWERED: [
        { guard: answered('list'), target: 'loading', actions: assign({ chosen: null }) },
        {
          guard: answered(...final),
          target: 'withdrawing',
          actions: assign((told) => ({ move: answerOf(told) })),
        },
        { guard: answered('REPLIED'), target: 'replying' },
        { target: 'moving', actions: assign((told) => ({ move: answerOf(told) })) },
      ],
      BACK: { target: 'loading', actions: assign({ chosen: null }) },
    },
  }),
  replying: state({
    on: {
      ANSWERED: {
        target: 'moving',
        actions: assign((told) => ({ move: 'REPLIED', words: answerOf(told) })),
      },
      BACK: { target: 'application' },
    },
  }),
  withdrawing: state({
    on: {
      ANSWERED: [{ guard: answered('yes'), target: 'moving' }, { target: 'application' }],
      BACK: { target: 'application' },
    },
  }),
  moving: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({
        type: 'moveApplication',
        applicationId: context.chosen ?? 0,
        move: context.move,
        ...(context.move === 'REPLIED' && context.words !== null && { words: context.words }),
      }),
    },
    on: {
      APPLICATION_MOVED: [
        {
          guard: ({ event }) => event.moved,
          target: 'loading',
          actions: {
            type: 'command',
            params: ({ context }) => ({ type: 'say', text: text(`apply:done_${context.move}`) }),
          },
        },
        { target: 'loading', actions: say(text('apply:notMoved')) },
      ],
    },
  }),
};
