import { assign } from 'xstate';
import { z } from 'zod';
import { flowSetup } from '../define-machine.ts';
import { defineFlow } from '../flow.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { linkCommands } from './commands.ts';
import { migrations } from './migrations.ts';

const linkContext = z.object({
  /** A word that led straight here: `joinAccounts`, `cancelJoin`. */
  word: z.string(),
  /** Typed on the second channel. */
  code: z.string(),
  /** Made on the first. */
  shown: z.string(),
  channels: z.array(z.string()),
  /** Whose code was typed, masked, and where they write. */
  account: z.string(),
  channel: z.string(),
  /** A role of this side would end. */
  staff: z.boolean(),
});
type LinkContext = z.infer<typeof linkContext>;

const machine = flowSetup<LinkContext>().createMachine({
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

/**
 * One person on two channels, joined by a short code: both sides say so by a word of its own, and a day is waited in which
 * either can take it back.
 */
export const link = defineFlow({
  id: 'link',
  version: 2,
  commands: linkCommands,
  machine,
  context: linkContext,
  migrations,
  questions: {
    home: ({ channels }: LinkContext): Question => ({
      text: text(channels.length > 1 ? 'link:homeSeveral' : 'link:home'),
      choices: [
        { id: 'new', label: text('link:new') },
        { id: 'enter', label: text('link:enter') },
        ...(channels.length > 1
          ? channels.map((id) => ({ id, label: text('link:prefer', { channel: { channel: id } }) }))
          : []),
      ],
      back: true,
    }),
    enter: (): Question => ({ text: text('link:enterCode'), answer: 'text', back: true }),
    code: ({ shown }: LinkContext): Question => ({
      text: text('link:code', { code: shown }),
      copy: shown,
      choices: [{ id: 'ok', label: text('link:ok') }],
      back: true,
    }),
    asked: ({ account, channel, staff }: LinkContext): Question => ({
      text: text(staff ? 'link:askedStaff' : 'link:asked', { account, channel }),
      choices: [{ id: 'no', label: text('link:no') }],
      back: true,
    }),
  },
});
