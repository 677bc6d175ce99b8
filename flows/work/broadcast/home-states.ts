import { assign } from 'xstate';
import { answered, answerOf, command, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { emptyContext } from './context.ts';
import { broadcastSetup, keepDraftFact, sayRefusal } from './helpers.ts';

const state = broadcastSetup.createStateConfig;

/** A draft of its own, not the one it came from. */
const asNew = { draftId: 0, revision: 0, draftName: '' };
const numberOf = (told: Told): number => Number(answerOf(told).slice(1));

/** From the list to a new broadcast, a draft, a text kept as an example, or one that is on its way. */
export const homeStates = {
  loading: state({
    entry: command({ type: 'loadBroadcasts' }),
    on: {
      BROADCASTS_LOADED: {
        target: 'home',
        actions: assign(({ event: { items, segments, templates, drafts } }) => ({
          ...emptyContext,
          ...{ items, segments, templates, drafts },
        })),
      },
    },
  }),
  home: state({
    on: {
      ANSWERED: [
        { guard: answered('new'), target: 'textId' },
        { guard: answered('drafts'), target: 'loadingDrafts', actions: assign({ page: 0 }) },
        {
          target: 'opening',
          actions: assign((told) => ({ broadcastId: numberOf(told) })),
        },
      ],
      BACK: { target: 'end' },
    },
  }),
  loadingDrafts: state({
    entry: { type: 'command', params: ({ context: { page } }) => ({ type: 'loadDrafts', page }) },
    on: {
      DRAFTS_LOADED: {
        target: 'drafts',
        actions: assign(({ event: { items, more } }) => ({ draftItems: items, moreDrafts: more })),
      },
    },
  }),
  drafts: state({
    on: {
      ANSWERED: [
        {
          guard: answered('older'),
          target: 'loadingDrafts',
          actions: assign(({ context }) => ({ page: context.page + 1 })),
        },
        { target: 'openingDraft', actions: assign((told) => ({ draftId: numberOf(told) })) },
      ],
      BACK: { target: 'loading' },
    },
  }),
  openingDraft: state({
    entry: {
      type: 'command',
      params: ({ context: { draftId } }) => ({ type: 'loadDraft', draftId }),
    },
    on: {
      DRAFT_LOADED: [
        {
          guard: ({ event }) => event.draft.template,
          target: 'template',
          actions: keepDraftFact as never,
        },
        {
          guard: ({ event }) => event.passed,
          target: 'goingOn',
          actions: [keepDraftFact as never, say(text('broadcast:timePassed'))],
        },
        { target: 'goingOn', actions: keepDraftFact as never },
      ],
      BROADCAST_REFUSED: { target: 'loading', actions: sayRefusal as never },
    },
  }),
  openingTemplate: state({
    entry: {
      type: 'command',
      params: ({ context: { draftId } }) => ({ type: 'loadDraft', draftId }),
    },
    on: {
      DRAFT_LOADED: { target: 'keeping', actions: [keepDraftFact as never, assign(asNew)] },
      BROADCAST_REFUSED: { target: 'loading', actions: sayRefusal as never },
    },
  }),
  template: state({
    on: {
      ANSWERED: [
        { guard: answered('use'), target: 'keeping', actions: assign(asNew) },
        { target: 'discarding' },
      ],
      BACK: { target: 'loading' },
    },
  }),
  /** What a broadcast says, as a draft: to be sent once more, or instead of one that waits. */
  reusing: state({
    entry: {
      type: 'command',
      params: ({ context: { broadcastId, replaces, toMissed } }) => ({
        type: 'reuseBroadcast',
        broadcastId,
        change: replaces > 0,
        ...(toMissed > 0 && { missed: true }),
      }),
    },
    on: {
      DRAFT_LOADED: { target: 'goingOn', actions: keepDraftFact as never },
      BROADCAST_REFUSED: { target: 'opening', actions: sayRefusal as never },
    },
  }),
  /** Where a draft was left. */
  goingOn: state({
    always: [
      { guard: ({ context }) => Object.keys(context.texts).length === 0, target: 'textId' },
      { guard: ({ context }) => context.audience === '', target: 'audience' },
      { target: 'checking' },
    ],
  }),
  discarding: state({
    entry: {
      type: 'command',
      params: ({ context: { draftId } }) => ({ type: 'discardDraft', draftId }),
    },
    on: {
      DRAFT_DISCARDED: { target: 'loading', actions: say(text('broadcast:discarded')) },
      BROADCAST_REFUSED: { target: 'loading', actions: sayRefusal as never },
    },
  }),
};
