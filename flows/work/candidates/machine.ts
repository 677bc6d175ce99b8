import { assign } from 'xstate';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { candidatesContextOf, type CandidatesContext } from './context.ts';
import { candidatesSetup, pageSize, sayMoved, sayStopped } from './helpers.ts';
import { pickedPlaces } from './picked-places.ts';
import { sayStates } from './say-states.ts';

const picks = (told: Told): number => Number(answerOf(told).slice(1));
const severalOf = (context: CandidatesContext, told: Told): number[] =>
  pickedPlaces(answerOf(told), context.applicants.length).map((at) => context.applicants[at]?.id ?? 0);
const fresh = {
  ...{ applicationId: 0, candidate: null, applicants: [], chosen: [] },
  ...{ move: '', reason: null, words: null },
};

/** Those who applied to a firm: read in the order in which they came, answered one by one or several at once. */
export const candidatesMachine = candidatesSetup.createMachine({
  id: 'candidates',
  initial: 'opening',
  context: ({ input }) => candidatesContextOf(input),
  on: {
    NOT_ALLOWED: { target: '.end', actions: say(text('counselor:notAllowed')) },
    CANDIDATES_REFUSED: { target: '.end', actions: say(text('candidates:refused')) },
  },
  states: {
    opening: {
      entry: [
        assign({ ...fresh, vacancyId: 0, offset: 0 }),
        { type: 'command', params: ({ context }) => ({ type: 'openCandidates', firmId: context.firmId }) },
      ],
      on: {
        CANDIDATES_OPENED: {
          target: 'vacancies',
          actions: assign(({ event: { firm, vacancies, news, answers } }) => ({
            ...{ firm, vacancies, news, answers },
          })),
        },
      },
    },
    vacancies: {
      on: {
        ANSWERED: [
          {
            guard: answered('daily', 'once'),
            target: 'opening',
            actions: [
              {
                type: 'command',
                params: ({ context, event }) => ({
                  type: 'setCandidateNews',
                  firmId: context.firmId,
                  news: answerOf({ event }) === 'once' ? 'once' : 'daily',
                }),
              },
              {
                type: 'command',
                params: (told) => ({ type: 'say', text: text(`candidates:news_${answerOf(told)}`) }),
              },
            ],
          },
          { target: 'listing', actions: assign((told) => ({ vacancyId: picks(told), offset: 0 })) },
        ],
        BACK: { target: 'end' },
        RESUMED: { target: 'opening' },
      },
    },
    listing: {
      entry: [
        assign(fresh),
        {
          type: 'command',
          params: ({ context: { firmId, vacancyId, offset } }) => ({
            type: 'listCandidates',
            ...{ firmId, vacancyId, offset },
          }),
        },
      ],
      on: {
        CANDIDATES_LISTED: [
          { guard: ({ event }) => event.total === 0, target: 'opening' },
          {
            target: 'list',
            actions: assign(({ event }) => ({ applicants: event.items, total: event.total })),
          },
        ],
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
          { guard: answered('close'), target: 'closing' },
          { guard: answered('some'), target: 'picking' },
          { target: 'reading', actions: assign((told) => ({ applicationId: picks(told) })) },
        ],
        BACK: { target: 'opening' },
        RESUMED: { target: 'listing' },
      },
    },
    picking: {
      on: {
        ANSWERED: [
          {
            guard: answered('all'),
            target: 'several',
            actions: assign(({ context }) => ({ chosen: context.applicants.map(({ id }) => id) })),
          },
          {
            guard: ({ context, event }) => severalOf(context, { event }).length > 0,
            target: 'several',
            actions: assign(({ context, event }) => ({ chosen: severalOf(context, { event }) })),
          },
          { target: 'picking', actions: say(text('candidates:numbers')) },
        ],
        BACK: { target: 'listing' },
      },
    },
    reading: {
      entry: {
        type: 'command',
        params: ({ context: { firmId, applicationId } }) => ({
          type: 'readCandidate',
          ...{ firmId, candidateId: applicationId },
        }),
      },
      on: {
        CANDIDATE_READ: {
          target: 'one',
          actions: assign(({ event: { candidate } }) => ({ candidate, chosen: [candidate.id] })),
        },
        CANDIDATE_GONE: { target: 'listing', actions: say(text('candidates:gone')) },
      },
    },
    ...sayStates,
    moving: {
      entry: {
        type: 'command',
        params: ({ context: { firmId, chosen, move, reason, words } }) => ({
          type: 'moveCandidates',
          ...{ firmId, candidateIds: chosen, move, reason, words },
        }),
      },
      on: {
        CANDIDATES_MOVED: { target: 'listing', actions: sayMoved },
        CANDIDATES_STOPPED: { target: 'words', actions: sayStopped },
      },
    },
    keeping: {
      entry: {
        type: 'command',
        params: ({ context: { firmId, chosen, candidate } }) => ({
          type: 'keepCandidates',
          ...{ firmId, candidateIds: chosen, kept: candidate?.kept !== true },
        }),
      },
      on: { CANDIDATES_MOVED: { target: 'listing', actions: say(text('candidates:keptNow')) } },
    },
    ending: {
      entry: {
        type: 'command',
        params: ({ context: { firmId, vacancyId, reason } }) => ({
          type: 'closeCandidates',
          ...{ firmId, vacancyId, reason: reason ?? 'closed' },
        }),
      },
      on: {
        CANDIDATES_CLOSED: {
          target: 'opening',
          actions: {
            type: 'command',
            params: ({ event: { count } }) => ({ type: 'say', text: text('candidates:closed', { count }) }),
          },
        },
      },
    },
    end: { type: 'final' },
  },
});
