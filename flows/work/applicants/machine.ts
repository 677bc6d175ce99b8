import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { applicantsContextOf, type ApplicantsContext } from './context.ts';

/** Applications of one page; the list is asked for in such steps. */
const pageSize = 5;
/** Moves that say why, and moves that say when and where. */
const reasoned = ['NOT_SELECTED', 'VACANCY_ENDED'];
const worded = ['INVITED', 'OFFERED'];

const gone = { target: 'listing', actions: say(text('applicants:gone')) };

export const applicantsMachine = flowSetup<ApplicantsContext>().createMachine({
  id: 'applicants',
  initial: 'listing',
  context: () => applicantsContextOf(),
  on: {
    NOT_ALLOWED: { target: '.end', actions: say(text('counselor:notAllowed')) },
    RESUMED: { target: '.listing' },
  },
  states: {
    listing: {
      entry: [
        assign({ applicant: null, applicants: [], move: '', reason: null, words: null }),
        { type: 'command', params: ({ context }) => ({ type: 'loadApplicants', offset: context.offset }) },
      ],
      on: {
        APPLICANTS_LOADED: {
          target: 'list',
          actions: assign(({ event }) => ({ applicants: event.items, total: event.total })),
        },
      },
    },
    list: {
      on: {
        ANSWERED: [
          {
            guard: answered('more'),
            target: 'listing',
            actions: assign(({ context: { offset, total } }) => ({
              offset: offset + pageSize < total ? offset + pageSize : 0,
            })),
          },
          {
            target: 'reading',
            actions: assign((told) => ({ applicationId: Number(answerOf(told).slice(1)) })),
          },
        ],
        BACK: { target: 'end' },
      },
    },
    reading: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'loadApplicant', applicationId: context.applicationId }),
      },
      on: {
        APPLICANT_LOADED: { target: 'one', actions: assign(({ event }) => ({ applicant: event.applicant })) },
        APPLICANT_GONE: gone,
      },
    },
    one: {
      on: {
        ANSWERED: [
          { guard: answered('list'), target: 'listing' },
          {
            guard: answered(...reasoned),
            target: 'reason',
            actions: assign((told) => ({ move: answerOf(told) })),
          },
          {
            guard: answered(...worded),
            target: 'words',
            actions: assign((told) => ({ move: answerOf(told) })),
          },
          { target: 'moving', actions: assign((told) => ({ move: answerOf(told) })) },
        ],
        BACK: { target: 'listing' },
      },
    },
    reason: {
      on: {
        ANSWERED: { target: 'moving', actions: assign((told) => ({ reason: answerOf(told) })) },
        BACK: { target: 'reading' },
      },
    },
    words: {
      on: {
        ANSWERED: { target: 'moving', actions: assign((told) => ({ words: answerOf(told) })) },
        BACK: { target: 'reading' },
      },
    },
    moving: {
      entry: {
        type: 'command',
        params: ({ context: { applicationId, move, reason, words } }) => ({
          type: 'moveApplicant',
          applicationId,
          move,
          reason,
          words,
        }),
      },
      on: {
        APPLICANT_MOVED: { target: 'listing', actions: say(text('applicants:moved')) },
        APPLICANT_GONE: gone,
      },
    },
    end: { type: 'final' },
  },
});
