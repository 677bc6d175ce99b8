import { assign } from 'xstate';
import { z } from 'zod';
import { flowSetup } from '../define-machine.ts';
import { defineFlow } from '../flow.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { migrations } from './migrations.ts';

const linkContext = z.object({
  /** Typed on the second channel. */
  code: z.string(),
  /** Made on the first. */
  shown: z.string(),
  channels: z.array(z.string()),
});
type LinkContext = z.infer<typeof linkContext>;

const machine = flowSetup<LinkContext>().createMachine({
  id: 'link',
  initial: 'begin',
  context: ({ input }) => ({
    code: typeof input?.['code'] === 'string' ? input['code'] : '',
    shown: '',
    channels: [],
  }),
  states: {
    begin: {
      always: [{ guard: ({ context }) => context.code !== '', target: 'linking' }, { target: 'loading' }],
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
      entry: { type: 'command', params: ({ context }) => ({ type: 'linkAddress', code: context.code }) },
      on: {
        LINKED: { target: 'done' },
        LINK_REFUSED: { target: 'end', actions: say(text('link:refused')) },
      },
    },
    done: { on: { ANSWERED: { target: 'end' } } },
    end: { type: 'final' },
  },
});

/** One person on two channels, joined by a short code. */
export const link = defineFlow({
  id: 'link',
  version: 1,
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
      choices: [{ id: 'ok', label: text('link:ok') }],
      back: true,
    }),
    done: (): Question => ({
      text: text('link:done'),
      choices: [{ id: 'ok', label: text('link:ok') }],
      answer: 'text',
      anyText: true,
    }),
  },
});
