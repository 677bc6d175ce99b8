import { assign } from 'xstate';
import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, say, type Told } from '../machine-helpers.ts';
import { text, type Text } from '../text.ts';
import { ticketStart, type TicketContext } from './context.ts';

/** The question is taken, passed to and fro while a counselor answers, and the talk is rated. */
export const ticketMachine = flowSetup<TicketContext>().createMachine({
  id: 'ticket',
  initial: 'begin',
  context: ({ input }) => ticketStart(input),
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
            assign(({ event: { ticketId, counselor, introduction = '' } }) => ({
              ...{ ticketId, counselor, introduction },
            })),
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
