import { assign } from 'xstate';
import { answered, answerOf, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { contentOf } from './draft-of.ts';
import { broadcastSetup, sayRefusal } from './helpers.ts';

const state = broadcastSetup.createStateConfig;

/** Keeping what is being written, with a name, as an example, or not at all. */
export const keepStates = {
  /** After every change. Where a colleague has changed the same draft meanwhile, this one is kept beside theirs. */
  keeping: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({
        type: 'keepDraft',
        draftId: context.draftId,
        revision: context.revision,
        name: context.draftName,
        content: contentOf(context),
      }),
    },
    on: {
      DRAFT_KEPT: [
        {
          guard: ({ event }) => event.beside,
          target: 'goingOn',
          actions: [
            assign(({ event: { draftId, revision, name } }) => ({ draftId, revision, draftName: name })),
            say(text('broadcast:keptBeside')),
          ],
        },
        {
          target: 'goingOn',
          actions: assign(({ event: { draftId, revision, name } }) => ({
            draftId,
            revision,
            draftName: name,
          })),
        },
      ],
    },
  }),
  more: state({
    on: {
      ANSWERED: [
        { guard: answered('test'), target: 'testing' },
        { guard: answered('compare'), target: 'otherText' },
        { guard: answered('name'), target: 'naming' },
        { guard: answered('template'), target: 'namingTemplate' },
        { guard: answered('save'), target: 'segment' },
        { target: 'discarding' },
      ],
      BACK: { target: 'review' },
    },
  }),
  naming: state({
    on: {
      ANSWERED: { target: 'keeping', actions: assign((told) => ({ draftName: answerOf(told).trim() })) },
      BACK: { target: 'review' },
    },
  }),
  namingTemplate: state({
    on: {
      ANSWERED: {
        target: 'savingTemplate',
        actions: assign((told) => ({ segmentName: answerOf(told).trim() })),
      },
      BACK: { target: 'review' },
    },
  }),
  savingTemplate: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({
        type: 'saveTemplate',
        name: context.segmentName,
        content: contentOf(context),
      }),
    },
    on: {
      TEMPLATE_SAVED: { target: 'review', actions: say(text('broadcast:templateSaved')) },
      BROADCAST_REFUSED: { target: 'namingTemplate', actions: sayRefusal as never },
    },
  }),
  segment: state({
    on: {
      ANSWERED: { target: 'saving', actions: assign((told) => ({ segmentName: answerOf(told) })) },
      BACK: { target: 'review' },
    },
  }),
  saving: state({
    entry: {
      type: 'command',
      params: ({ context: { segmentName, audience } }) => ({
        type: 'saveSegment',
        name: segmentName,
        audience,
      }),
    },
    on: {
      SEGMENT_SAVED: { target: 'review', actions: say(text('broadcast:segmentSaved')) },
      BROADCAST_REFUSED: { target: 'segment', actions: sayRefusal as never },
    },
  }),
};
