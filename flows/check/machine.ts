import { assign } from 'xstate';
import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { CheckContext } from './context.ts';

const longestKept = 8_000;
const nothing = { verdict: 'green' as const, signs: [], abroad: false, known: null };

/** A message is taken, checked, and reported where the person wants it. */
export const checkMachine = flowSetup<CheckContext>().createMachine({
  id: 'check',
  initial: 'begin',
  context: ({ input }) => ({
    ...nothing,
    text: typeof input?.['text'] === 'string' ? input['text'].slice(0, longestKept) : '',
    lost: input?.['lost'] === true,
  }),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.lost, target: 'lost' },
        { guard: ({ context }) => context.text !== '', target: 'checking' },
        { target: 'asking' },
      ],
    },
    lost: {
      on: {
        ANSWERED: [
          { guard: answered('report'), target: 'telling' },
          { guard: answered('another'), target: 'asking' },
          { target: 'end' },
        ],
        BACK: { target: 'end' },
      },
    },
    telling: {
      on: {
        ANSWERED: { target: 'reporting', actions: assign(({ event }) => ({ text: textOf({ event }) })) },
        SAID: [
          { guard: ({ event }) => event.text.trim() === '', actions: say(text('check:noWords')) },
          { target: 'reporting', actions: assign(({ event }) => ({ text: textOf({ event }) })) },
        ],
        BACK: { target: 'end' },
      },
    },
    asking: {
      on: {
        ANSWERED: { target: 'checking', actions: assign(({ event }) => ({ text: textOf({ event }) })) },
        SAID: [
          { guard: ({ event }) => event.text.trim() === '', actions: say(text('check:noWords')) },
          { target: 'checking', actions: assign(({ event }) => ({ text: textOf({ event }) })) },
        ],
        BACK: { target: 'end' },
      },
    },
    checking: {
      entry: { type: 'command', params: ({ context }) => ({ type: 'checkOffer', text: context.text }) },
      on: {
        OFFER_CHECKED: {
          target: 'shown',
          actions: assign(({ event }) => ({
            verdict: event.verdict,
            signs: event.signs,
            abroad: event.abroad,
            known: event.known,
          })),
        },
      },
    },
    shown: {
      on: {
        ANSWERED: [
          { guard: answered('report'), target: 'reporting' },
          { guard: answered('another'), target: 'asking' },
          { guard: answered('enough'), target: 'end' },
          { target: 'checking', actions: assign(({ event }) => ({ text: textOf({ event }) })) },
        ],
        SAID: [
          { guard: ({ event }) => event.text.trim() === '', actions: say(text('check:noWords')) },
          { target: 'checking', actions: assign(({ event }) => ({ text: textOf({ event }) })) },
        ],
        BACK: { target: 'end' },
      },
    },
    reporting: {
      entry: {
        type: 'command',
        params: ({ context }) => ({
          type: 'reportOffer',
          text: context.text,
          verdict: context.lost ? 'lost' : context.verdict,
          signs: context.signs.map(({ flag }) => flag),
        }),
      },
      on: {
        OFFER_REPORTED: {
          target: 'end',
          actions: {
            type: 'command',
            params: ({ event }) => ({
              type: 'say',
              text:
                event.opens === null
                  ? text('check:reported')
                  : text('check:reportedLater', { date: { date: event.opens } }),
            }),
          },
        },
      },
    },
    end: { type: 'final' },
  },
});

function textOf({ event }: Told): string {
  return (event.type === 'SAID' ? event.text : answerOf({ event })).slice(0, longestKept);
}
