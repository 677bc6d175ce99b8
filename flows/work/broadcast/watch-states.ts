import { assign } from 'xstate';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { BroadcastContext } from './context.ts';
import { broadcastSetup, keepNumber, sayRefusal } from './helpers.ts';
import { sheetText } from './sheet-text.ts';

const state = broadcastSetup.createStateConfig;

/** Nothing of it can be cancelled any more. */
const over = ['done', 'cancelled'];

const keepDetail = assign(({ event }: Told) =>
  event.type === 'BROADCAST_LOADED' ? { detail: event.broadcast } : {},
);
/** At the first look; whoever looks again sees how far it is. */
const saySheet = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: event.type === 'BROADCAST_LOADED' ? sheetText(event.sheet) : text('broadcast:refused_gone'),
  }),
};

/** Looking at a broadcast: how far it is, pause, resume, cancel, approve, result of each person. */
export const watchStates = {
  opening: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'loadBroadcast', broadcastId: context.broadcastId }),
    },
    on: {
      BROADCAST_LOADED: [
        {
          guard: ({ context, event }) => context.toCancel && !over.includes(event.broadcast.state),
          target: 'confirmCancel',
          actions: [keepDetail as never, assign({ toCancel: false })],
        },
        {
          guard: ({ context, event }) => context.detail?.id === event.broadcast.id,
          target: 'detail',
          actions: keepDetail as never,
        },
        { target: 'detail', actions: [saySheet as never, keepDetail as never] },
      ],
      BROADCAST_REFUSED: { target: 'loading', actions: sayRefusal as never },
    },
  }),
  detail: state({
    on: {
      ANSWERED: [
        { guard: answered('pause'), target: 'pausing' },
        { guard: answered('resume'), target: 'resuming' },
        { guard: answered('cancel'), target: 'confirmCancel' },
        {
          guard: answered('edit'),
          target: 'reusing',
          actions: assign(({ context }) => ({ replaces: context.broadcastId, toMissed: 0 })),
        },
        { guard: answered('again'), target: 'reusing', actions: assign({ replaces: 0, toMissed: 0 }) },
        {
          guard: answered('againMissed'),
          target: 'reusing',
          actions: assign({ replaces: 0, toMissed: 1 }),
        },
        { guard: answered('answers'), target: 'countingAnswers' },
        { guard: answered('approve'), target: 'approving', actions: assign({ typed: '' }) },
        { guard: answered('csv'), target: 'results' },
        { target: 'opening' },
      ],
      BACK: { target: 'loading' },
    },
  }),
  results: state({ on: { ANSWERED: { target: 'opening' }, BACK: { target: 'opening' } } }),
  pausing: changing('pauseBroadcast'),
  resuming: changing('resumeBroadcast'),
  cancelling: changing('cancelBroadcast'),
  confirmCancel: state({
    on: {
      ANSWERED: [{ guard: answered('cancelYes'), target: 'cancelling' }, { target: 'opening' }],
      BACK: { target: 'opening' },
    },
  }),
  approving: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({
        type: 'approveBroadcast',
        broadcastId: context.broadcastId,
        ...(context.typed !== '' && { confirmation: context.typed }),
      }),
    },
    on: {
      CONFIRMATION_ASKED: { target: 'confirmApprove', actions: keepNumber as never },
      BROADCAST_CHANGED: { target: 'opening', actions: say(text('broadcast:approved')) },
      BROADCAST_REFUSED: { target: 'opening', actions: sayRefusal as never },
    },
  }),
  confirmApprove: state({
    on: {
      ANSWERED: [
        {
          guard: ({ context, event }) => answerOf({ event }).trim() !== context.number,
          target: 'opening',
          actions: say(text('broadcast:wrongNumber')),
        },
        { target: 'approving', actions: assign((told) => ({ typed: answerOf(told).trim() })) },
      ],
      BACK: { target: 'opening' },
    },
  }),
};

function changing(type: 'pauseBroadcast' | 'resumeBroadcast' | 'cancelBroadcast') {
  return {
    entry: {
      type: 'command' as const,
      params: ({ context }: { context: BroadcastContext }) => ({ type, broadcastId: context.broadcastId }),
    },
    on: {
      BROADCAST_CHANGED: { target: 'opening' as const },
      BROADCAST_REFUSED: { target: 'opening' as const, actions: sayRefusal as never },
    },
  };
}
