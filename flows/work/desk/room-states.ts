import { assign } from 'xstate';
import { answered, answerOf, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { cannedReplies } from '../../ticket/canned-replies.ts';
import { deskSetup, gone, pickedNumber } from './helpers.ts';

const state = deskSetup.createStateConfig;

/** What happens to words that are written while a ticket is in hand. */
const talking = state({
  on: {
    SAID: {
      actions: {
        type: 'command',
        params: ({ context, event }) => ({
          type: 'answerTicket',
          ticketId: context.ticketId,
          text: event.text,
        }),
      },
    },
    TICKET_CHANGED: {
      guard: ({ event }) => event.receiver !== undefined,
      actions: {
        type: 'command',
        params: ({ context, event }) => ({
          type: 'say',
          text: text('counselor:sentTo', { name: event.receiver ?? '', id: context.ticketId }),
        }),
      },
    },
    RECEIVER_UNCLEAR: {
      target: 'receiver',
      actions: assign(({ event }) => ({ unsent: event.text, receivers: event.items })),
    },
    PERSON_UNREACHABLE: { actions: say(text('counselor:unreachable')) },
    TICKET_GONE: gone,
  },
}).on;

/** The talk of a counselor with the person of a ticket, and for whom words are where that is not clear. */
export const roomStates = {
  room: state({
    on: {
      ...talking,
      ANSWERED: [
        { guard: answered('canned'), target: 'canned' },
        { guard: answered('note'), target: 'note' },
        { guard: answered('close'), target: 'closeSure' },
        { guard: answered('assign'), target: 'choosing' },
        { guard: answered('result'), target: 'opensResult' },
      ],
      BACK: { target: 'opening' },
    },
  }),
  opensResult: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'loadAskerResult', ticketId: context.ticketId }),
    },
    on: {
      ASKER_RESULT_LOADED: { target: 'result', actions: assign(({ event }) => ({ asker: event.asker })) },
      ASKER_RESULT_MISSING: { target: 'reading', actions: say(text('counselor:resultMissing')) },
      TICKET_GONE: gone,
    },
  }),
  result: state({
    on: {
      ...talking,
      ANSWERED: {
        target: 'asksOfResult',
        actions: {
          type: 'command',
          params: ({ context, event }) => ({
            type: 'askOfResult',
            ticketId: context.ticketId,
            question: pickedNumber({ event }),
          }),
        },
      },
      BACK: { target: 'reading', actions: assign({ asker: null }) },
    },
  }),
  asksOfResult: state({
    on: {
      TICKET_CHANGED: { target: 'reading', actions: say(text('counselor:sent')) },
      PERSON_UNREACHABLE: { target: 'reading', actions: say(text('counselor:unreachable')) },
      ASKER_RESULT_MISSING: { target: 'reading', actions: say(text('counselor:resultMissing')) },
      TICKET_GONE: gone,
    },
  }),
  receiver: state({
    on: {
      ANSWERED: [
        {
          guard: ({ context }) => context.unsent === '',
          target: 'reading',
          actions: [assign((told) => ({ ticketId: pickedNumber(told) })), say(text('counselor:sendAgain'))],
        },
        { target: 'forwarding', actions: assign((told) => ({ ticketId: pickedNumber(told) })) },
      ],
      BACK: { target: 'reading', actions: [assign({ unsent: '' }), say(text('counselor:notSentYet'))] },
    },
  }),
  forwarding: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({
        type: 'answerTicket',
        ticketId: context.ticketId,
        text: context.unsent,
        reply: true,
      }),
    },
    exit: assign({ unsent: '', receivers: [] }),
    on: {
      TICKET_CHANGED: {
        target: 'reading',
        actions: {
          type: 'command',
          params: ({ context, event }) => ({
            type: 'say',
            text: text('counselor:sentTo', { name: event.receiver ?? '', id: context.ticketId }),
          }),
        },
      },
      PERSON_UNREACHABLE: { target: 'reading', actions: say(text('counselor:unreachable')) },
      TICKET_GONE: gone,
    },
  }),
  canned: state({
    on: {
      ANSWERED: {
        target: 'replying',
        guard: answered(...cannedReplies),
        actions: {
          type: 'command',
          params: ({ context, event }) => ({
            type: 'sendCannedReply',
            ticketId: context.ticketId,
            reply: answerOf({ event }),
          }),
        },
      },
      BACK: { target: 'reading' },
    },
  }),
  replying: state({
    on: {
      TICKET_CHANGED: { target: 'reading', actions: say(text('counselor:sent')) },
      PERSON_UNREACHABLE: { target: 'reading', actions: say(text('counselor:unreachable')) },
      TICKET_GONE: gone,
    },
  }),
};
