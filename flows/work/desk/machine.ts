import { assign } from 'xstate';
import { answered, answerOf, command, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { counselorContextOf, type CounselorContext } from './context.ts';
import { deskSetup, gone, pickedNumber } from './helpers.ts';
import { roomStates } from './room-states.ts';

/** Tickets of one page; the list is asked for in such steps. */
const pageSize = 5;
const languages: (string | null)[] = [null, 'id', 'jv', 'en'];

const about =
  <T extends 'loadTicket' | 'takeTicket' | 'closeTicket' | 'loadColleagues'>(type: T) =>
  ({ context }: { context: CounselorContext }) => ({ type, ticketId: context.ticketId });
const go = (flow: string) => command({ type: 'startFlow', flow, andReturn: true });

export const counselorMachine = deskSetup.createMachine({
  id: 'counselor',
  initial: 'begin',
  context: ({ input }) => counselorContextOf(input),
  on: {
    NOT_ALLOWED: [
      {
        guard: ({ event }) => event.act === 'work.open',
        target: '.end',
        actions: say(text('counselor:notForYou')),
      },
      { target: '.opening', actions: say(text('counselor:notAllowed')) },
    ],
    RESUMED: { target: '.opening' },
  },
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.ticketId !== 0, target: 'reading' },
        { guard: ({ context }) => context.work !== null, target: 'home' },
        { target: 'opening' },
      ],
    },
    opening: {
      entry: [assign({ ticket: null, tickets: [] }), command({ type: 'openWork' })],
      on: { WORK_OPENED: { target: 'home', actions: assign(({ event }) => ({ work: event.work })) } },
    },
    home: {
      on: {
        ANSWERED: [
          {
            guard: answered('waiting', 'mine'),
            target: 'listing',
            actions: assign(({ event }) => ({
              which: answerOf({ event }) === 'mine' ? 'mine' : 'waiting',
              offset: 0,
              language: null,
            })),
          },
          { guard: answered('applicants'), actions: go('applicants') },
          { guard: answered('broadcast'), actions: go('broadcast') },
          { guard: answered('report'), actions: go('report') },
          { guard: answered('roles'), actions: go('roles') },
          { guard: answered('firms'), actions: go('verify') },
          { guard: answered('postings'), actions: go('approve') },
          { guard: answered('ownFirm'), actions: go('firm') },
          { guard: answered('staff'), actions: go('staff') },
        ],
        BACK: { target: 'end' },
      },
    },
    listing: {
      entry: {
        type: 'command',
        params: ({ context: { which, language, offset } }) => ({
          type: 'loadTickets',
          which,
          language,
          offset,
        }),
      },
      on: {
        TICKETS_LOADED: {
          target: 'list',
          actions: assign(({ event }) => ({ tickets: event.items, total: event.total })),
        },
      },
    },
    list: {
      on: {
        ANSWERED: [
          {
            guard: answered('more'),
            target: 'listing',
            actions: assign(({ context }) => ({
              offset: context.offset + pageSize < context.total ? context.offset + pageSize : 0,
            })),
          },
          {
            guard: answered('language'),
            target: 'listing',
            actions: assign(({ context }) => ({
              language: languages[(languages.indexOf(context.language) + 1) % languages.length] ?? null,
              offset: 0,
            })),
          },
          { target: 'reading', actions: assign((told) => ({ ticketId: pickedNumber(told) })) },
        ],
        BACK: { target: 'opening' },
      },
    },
    reading: {
      entry: { type: 'command', params: about('loadTicket') },
      on: {
        TICKET_LOADED: [
          {
            guard: ({ event }) => event.ticket.mine && event.ticket.state === 'taken',
            target: 'room',
            actions: assign(({ event }) => ({ ticket: event.ticket })),
          },
          { target: 'ticket', actions: assign(({ event }) => ({ ticket: event.ticket })) },
        ],
        TICKET_GONE: gone,
      },
    },
    ticket: {
      on: {
        ANSWERED: [
          { guard: answered('take'), target: 'taking' },
          { guard: answered('assign'), target: 'choosing' },
          { guard: answered('note'), target: 'note' },
          { guard: answered('close'), target: 'closeSure' },
        ],
        BACK: { target: 'listing' },
      },
    },
    taking: {
      entry: { type: 'command', params: about('takeTicket') },
      on: {
        TICKET_CHANGED: { target: 'reading' },
        TICKET_GONE: { target: 'opening', actions: say(text('counselor:takenByOther')) },
      },
    },
    ...roomStates,
    note: {
      on: {
        ANSWERED: {
          target: 'noting',
          actions: {
            type: 'command',
            params: ({ context, event }) => ({
              type: 'noteTicket',
              ticketId: context.ticketId,
              text: answerOf({ event }),
            }),
          },
        },
        BACK: { target: 'reading' },
      },
    },
    noting: {
      on: {
        TICKET_CHANGED: { target: 'reading', actions: say(text('counselor:noted')) },
        TICKET_GONE: gone,
      },
    },
    closeSure: {
      on: {
        ANSWERED: [{ guard: answered('closeYes'), target: 'closing' }, { target: 'reading' }],
        BACK: { target: 'reading' },
      },
    },
    closing: {
      entry: { type: 'command', params: about('closeTicket') },
      on: {
        TICKET_CHANGED: { target: 'opening', actions: say(text('counselor:closed')) },
        TICKET_GONE: gone,
      },
    },
    choosing: {
      entry: { type: 'command', params: about('loadColleagues') },
      on: {
        COLLEAGUES_LOADED: {
          target: 'colleagues',
          actions: assign(({ event }) => ({
            colleagues: event.items.map(({ personId, name, open }) => ({ personId, name, open })),
          })),
        },
        TICKET_GONE: gone,
      },
    },
    colleagues: {
      on: {
        ANSWERED: {
          target: 'assigning',
          actions: {
            type: 'command',
            params: ({ context, event }) => ({
              type: 'assignTicket',
              ticketId: context.ticketId,
              personId: pickedNumber({ event }),
            }),
          },
        },
        BACK: { target: 'reading' },
      },
    },
    assigning: {
      on: {
        TICKET_CHANGED: { target: 'opening', actions: say(text('counselor:assigned')) },
        TICKET_GONE: gone,
      },
    },
    end: { type: 'final' },
  },
});
