import { assign } from 'xstate';
import { answered, answerOf, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { BroadcastContext } from './context.ts';
import { broadcastSetup, sayRefusal } from './helpers.ts';

const state = broadcastSetup.createStateConfig;

const refusedTo = (target: string) => ({ target, actions: sayRefusal as never });
const turn = (by: number) =>
  assign(({ context }: { context: BroadcastContext }) => ({ page: context.page + by }));
/** A draft of its own, without texts, for those of the group. */
const forThem = assign(({ context }: { context: BroadcastContext }) => ({
  ...{
    draftId: 0,
    revision: 0,
    draftName: '',
    texts: {},
    otherTexts: {},
    picture: null,
    buttons: [],
    vacancyId: null,
  },
  ...{ when: null, plan: null, preflight: null, preview: [], replaces: 0 },
  ...{ search: '', nextPage: 0, audience: audienceOf(context) },
}));

/** What came back on a broadcast: groups, those of a group, one answer, and what is done with them. */
export const answerStates = {
  countingAnswers: state({
    entry: {
      type: 'command',
      params: ({ context: { broadcastId } }) => ({ type: 'countAnswers', broadcastId }),
    },
    on: {
      ANSWERS_COUNTED: {
        target: 'answerGroups',
        actions: assign(({ event }) => ({ groups: event.groups, search: '' })),
      },
      BROADCAST_REFUSED: refusedTo('loading'),
    },
  }),
  answerGroups: state({
    on: {
      ANSWERED: [
        { guard: answered('searchAnswers'), target: 'searchAnswers' },
        {
          target: 'listingAnswers',
          actions: assign((told) => ({ group: answerOf(told), search: '', page: 0 })),
        },
      ],
      BACK: { target: 'opening' },
    },
  }),
  searchAnswers: state({
    on: {
      ANSWERED: {
        target: 'listingAnswers',
        actions: assign((told) => ({ group: 'written', search: answerOf(told).trim(), page: 0 })),
      },
      BACK: { target: 'countingAnswers' },
    },
  }),
  listingAnswers: state({
    entry: {
      type: 'command',
      params: ({ context: { broadcastId, group, search, page } }) => ({
        type: 'listAnswers',
        ...{ broadcastId, group, search, page },
      }),
    },
    on: {
      ANSWERS_LISTED: {
        target: 'answerList',
        actions: assign(({ context, event }) => ({
          answers: event.items,
          nextPage: event.more ? context.page + 1 : 0,
        })),
      },
      BROADCAST_REFUSED: refusedTo('loading'),
    },
  }),
  answerList: state({
    on: {
      ANSWERED: [
        { guard: answered('olderAnswers'), target: 'listingAnswers', actions: turn(1) as never },
        { guard: answered('newerAnswers'), target: 'listingAnswers', actions: turn(-1) as never },
        { guard: answered('people'), target: 'answerPeople' },
        { guard: answered('tag'), target: 'tagging' },
        { guard: answered('write'), target: 'textId', actions: forThem as never },
        {
          target: 'loadingAnswer',
          actions: assign((told) => ({ answerId: Number(answerOf(told).slice(1)) })),
        },
      ],
      BACK: { target: 'countingAnswers' },
    },
  }),
  answerPeople: state({ on: { ANSWERED: { target: 'listingAnswers' }, BACK: { target: 'listingAnswers' } } }),
  tagging: state({
    on: {
      ANSWERED: {
        target: 'givingTag',
        actions: assign((told) => ({ typed: answerOf(told) })),
      },
      BACK: { target: 'listingAnswers' },
    },
  }),
  givingTag: state({
    entry: {
      type: 'command',
      params: ({ context: { broadcastId, group, typed } }) => ({
        type: 'tagAnswered',
        ...{ broadcastId, group, tag: typed },
      }),
    },
    on: {
      ANSWERED_TAGGED: {
        target: 'listingAnswers',
        actions: [
          assign({ typed: '' }),
          {
            type: 'command',
            params: ({ event: { tag, people } }) => ({
              type: 'say',
              text: text('broadcast:tagged', { tag, people }),
            }),
          },
        ],
      },
      BROADCAST_REFUSED: { target: 'tagging', actions: [assign({ typed: '' }), sayRefusal as never] },
    },
  }),
  loadingAnswer: state({
    entry: {
      type: 'command',
      params: ({ context: { broadcastId, answerId } }) => ({ type: 'loadAnswer', broadcastId, answerId }),
    },
    on: {
      ANSWER_LOADED: { target: 'answer', actions: assign(({ event }) => ({ answer: event.answer })) },
      BROADCAST_REFUSED: refusedTo('listingAnswers'),
    },
  }),
  answer: state({ on: { ANSWERED: { target: 'ticketing' }, BACK: { target: 'listingAnswers' } } }),
  ticketing: state({
    entry: {
      type: 'command',
      params: ({ context: { broadcastId, answerId } }) => ({ type: 'ticketOfAnswer', broadcastId, answerId }),
    },
    on: {
      ANSWER_TICKETED: {
        target: 'answer',
        actions: {
          type: 'command',
          params: ({ event: { ticketId } }) => ({
            type: 'startFlow',
            ...{ flow: 'counselor', input: { ticketId }, andReturn: true },
          }),
        },
      },
      BROADCAST_REFUSED: refusedTo('loadingAnswer'),
      NOT_ALLOWED: { target: 'answer', actions: say(text('broadcast:notAllowed')) },
    },
  }),
};

/** The group as an audience: `answered=12.1` for its first button. */
function audienceOf({ broadcastId, group }: Pick<BroadcastContext, 'broadcastId' | 'group'>): string {
  const button = /^b(\d)$/u.exec(group)?.[1];
  if (button !== undefined) return `answered=${broadcastId}.${Number(button) + 1}`;
  const kinds = group === 'written' ? ['yes', 'question', 'no', 'other'] : [group];
  return `answered in ${kinds.map((kind) => `${broadcastId}.${kind}`).join(',')}`;
}
