import { assign } from 'xstate';
import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { LinkContext } from './context.ts';

/** A code is made or typed, both sides confirm, either cancels. */
export const linkMachine = flowSetup<LinkContext>().createMachine({
  id: 'link',
  initial: 'begin',
  context: ({ input }) => ({
    word: typeof input?.['word'] === 'string' ? input['word'] : '',
    code: typeof input?.['code'] === 'string' ? input['code'] : '',
    shown: '',
    channels: [],
    account: '',
    channel: '',
    staff: false,
  }),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.word === 'joinAccounts', target: 'confirming' },
        { guard: ({ context }) => context.word === 'cancelJoin', target: 'cancelling' },
        { guard: ({ context }) => context.code !== '', target: 'linking' },
        { target: 'loading' },
      ],
    },
    loading: {
      entry: command({ type: 'loadChannels' }),
      on: {
        CHANNELS_LOADED: { target: 'home', actions: assign(({ event }) => ({ channels: event.channels })) },
      },
    },
    home: {
      on: {
        ANSWERED: [
          { guard: answered('new'), target: 'creating' },
          { guard: answered('enter'), target: 'enter' },
          {
            target: 'end',
            actions: [
              {
                type: 'command',
                params: (told: Told) => ({ type: 'preferChannel', channel: answerOf(told) }),
              },
              say(text('link:preferred')),
            ],
          },
        ],
        BACK: { target: 'end' },
      },
    },
    enter: {
      on: {
        ANSWERED: { target: 'linking', actions: assign((told) => ({ code: answerOf(told) })) },
        BACK: { target: 'loading' },
      },
    },
    creating: {
      entry: command({ type: 'createLinkCode' }),
      on: { LINK_CODE_CREATED: { target: 'code', actions: assign(({ event }) => ({ shown: event.code })) } },
    },
    code: { on: { ANSWERED: { target: 'end' }, BACK: { target: 'loading' } } },
    linking: {
      entry: { type: 'command', params: ({ context }) => ({ type: 'requestLink', code: context.code }) },
      on: {
        LINK_REQUESTED: {
          target: 'asked',
          actions: assign(({ event: { account, channel, staff } }) => ({ account, channel, staff })),
        },
        LINK_REFUSED: [
          {
            guard: ({ event }) => event.why === 'locked',
            target: 'end',
            actions: say(text('link:locked')),
          },
          { target: 'end', actions: say(text('link:refused')) },
        ],
      },
    },
    asked: {
      on: {
        ANSWERED: { target: 'end', actions: [command({ type: 'cancelLink' }), say(text('link:notJoined'))] },
        BACK: { target: 'end', actions: [command({ type: 'cancelLink' }), say(text('link:notJoined'))] },
      },
    },
    confirming: {
      entry: command({ type: 'confirmLink' }),
      on: {
        LINK_CONFIRMED: {
          target: 'end',
          actions: {
            type: 'command',
            params: ({ event: { joins } }) => ({
              type: 'say',
              text:
                joins === null
                  ? text('link:confirmedFirst')
                  : text('link:confirmedBoth', { date: { date: joins.date }, time: joins.time }),
            }),
          },
        },
        LINK_NONE: { target: 'end', actions: say(text('link:nothingToJoin')) },
      },
    },
    cancelling: {
      entry: command({ type: 'cancelLink' }),
      on: {
        LINK_CANCELLED: { target: 'end', actions: say(text('link:cancelled')) },
        LINK_NONE: { target: 'end', actions: say(text('link:nothingToJoin')) },
      },
    },
    end: { type: 'final' },
  },
});
