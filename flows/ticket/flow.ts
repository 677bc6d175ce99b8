import { assign } from 'xstate';
import { z } from 'zod';
import { flowSetup } from '../define-machine.ts';
import { defineFlow, type FlowInput } from '../flow.ts';
import { answered, answerOf, say, type Told } from '../machine-helpers.ts';
import type { Question } from '../question.ts';
import { text, type Text } from '../text.ts';
import { ticketCommands } from './commands.ts';

const ticketContext = z.object({
  /** The person's ticket while a counselor answers it. */
  ticketId: z.number().default(0),
  counselor: z.string().default(''),
  /** Who ended it, where the flow starts with that. */
  closedBy: z.string().default(''),
  /** The question, where it was written with the call for a human. */
  asked: z.string().default(''),
});
type TicketContext = z.infer<typeof ticketContext>;

const machine = flowSetup<TicketContext>().createMachine({
  id: 'ticket',
  initial: 'begin',
  context: ({ input }) => contextOf(input),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.closedBy !== '', target: 'closed' },
        { guard: ({ context }) => context.ticketId !== 0, target: 'talking' },
        {
          guard: ({ context }) => context.asked !== '',
          target: 'opening',
          actions: {
            type: 'command',
            params: ({ context }) => ({ type: 'openTicket', question: context.asked }),
          },
        },
        { target: 'question' },
      ],
    },
    question: {
      on: {
        ANSWERED: [
          { guard: (told) => !/\p{L}/u.test(answerOf(told)), actions: say(text('ticket:question_retry')) },
          {
            target: 'opening',
            actions: {
              type: 'command',
              params: (told: Told) => ({ type: 'openTicket', question: answerOf(told) }),
            },
          },
        ],
        SAID: {
          target: 'opening',
          actions: {
            type: 'command',
            params: ({ event }) => ({ type: 'openTicket', question: event.text }),
          },
        },
        BACK: { target: 'end' },
      },
    },
    opening: {
      on: {
        TICKET_OPENED: {
          target: 'end',
          actions: { type: 'command', params: (told: Told) => ({ type: 'say', text: openedText(told) }) },
        },
      },
    },
    talking: {
      on: {
        SAID: {
          actions: {
            type: 'command',
            params: ({ context, event }) => ({
              type: 'writeToTicket',
              ticketId: context.ticketId,
              text: event.text,
            }),
          },
        },
        BACK: { target: 'finishing' },
        TICKET_TAKEN: {
          actions: [
            assign(({ event }) => ({ ticketId: event.ticketId, counselor: event.counselor })),
            say(text('ticket:takenOver')),
          ],
        },
        TICKET_CLOSED: {
          target: 'closed',
          actions: assign(({ event }) => ({ closedBy: event.by })),
        },
      },
    },
    finishing: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'finishTicket', ticketId: context.ticketId }),
      },
      on: { TICKET_CHANGED: { target: 'rating' }, TICKET_GONE: { target: 'end' } },
    },
    closed: {
      entry: {
        type: 'command',
        params: ({ context }) => ({
          type: 'say',
          text: text(closedTexts[context.closedBy] ?? 'ticket:gone'),
        }),
      },
      always: [
        { guard: ({ context }) => context.closedBy === 'counselor', target: 'rating' },
        { target: 'end' },
      ],
    },
    rating: {
      on: {
        ANSWERED: [
          {
            guard: answered('1', '2', '3'),
            target: 'end',
            actions: [
              {
                type: 'command',
                params: ({ context, event }) => ({
                  type: 'rateTicket',
                  ticketId: context.ticketId,
                  satisfaction: Number(answerOf({ event })),
                }),
              },
              say(text('ticket:rated')),
            ],
          },
          { target: 'end' },
        ],
        BACK: { target: 'end' },
      },
    },
    end: { type: 'final' },
  },
});

const closedTexts: Record<string, string> = {
  counselor: 'ticket:handedBack',
  staff: 'ticket:handedBack',
  unanswered: 'ticket:unanswered',
  timeout: 'ticket:timeout',
  returned: 'ticket:returned',
};

/** A request for a human of the manpower office, the talk with one, and how it was. */
export const ticket = defineFlow({
  id: 'ticket',
  version: 1,
  commands: ticketCommands,
  machine,
  context: ticketContext,
  questions: {
    question: (): Question => ({
      text: text('ticket:question'),
      answer: 'text',
      files: true,
      back: true,
      keep: true,
    }),
    talking: ({ counselor }: TicketContext): Question => ({
      text: counselor === '' ? text('ticket:talking') : text('ticket:talkingTo', { counselor }),
      relay: 'asker',
    }),
    rating: (): Question => ({
      text: text('ticket:rating'),
      choices: ['3', '2', '1'].map((id) => ({
        id,
        label: text(`ticket:rating_${id}`),
        words: `ticket:ratingWords_${id}`,
      })),
      answer: 'text',
      back: true,
    }),
  },
});

const takenInput = z.object({ ticketId: z.number(), counselor: z.string() });
const closedInput = z.object({ ticketId: z.number(), by: z.string() });

function contextOf(input: FlowInput | undefined): TicketContext {
  const taken = takenInput.safeParse(input?.['taken']);
  if (taken.success) return { ...taken.data, closedBy: '', asked: '' };
  const closed = closedInput.safeParse(input?.['closed']);
  if (closed.success)
    return { ticketId: closed.data.ticketId, counselor: '', closedBy: closed.data.by, asked: '' };
  const asked = typeof input?.['question'] === 'string' ? input['question'] : '';
  return { ticketId: 0, counselor: '', closedBy: '', asked };
}

/** What may be expected: never more than is known. */
function openedText({ event }: Told): Text {
  if (event.type !== 'TICKET_OPENED') return text('ticket:added');
  if (event.again) return text('ticket:added');
  if (event.opens !== null)
    return text(event.certain ? 'ticket:openedLater' : 'ticket:openedLaterPerhaps', {
      date: { date: event.opens },
    });
  return event.before === 0 ? text('ticket:openedFirst') : text('ticket:openedNow', { before: event.before });
}
