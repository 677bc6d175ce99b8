import { assign } from 'xstate';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { PostingAct } from './commands.ts';
import type { PostContext } from './context.ts';
import { postingFields } from './facts.ts';
import {
  keepAnswer,
  keepCommand,
  openFinding,
  postSetup,
  refusedFor,
  sayRefusal,
  takePosting,
  type Within,
} from './helpers.ts';

const state = postSetup.createStateConfig;
const isWritten = ({ context }: { context: PostContext }): boolean =>
  ['draft', 'refused'].includes(context.posting?.state ?? '');

/** From the check to the preview, and what can be done with what is shown. */
export const reviewStates = {
  checking: state({
    entry: [
      assign({ editing: false, asked: '' }),
      { type: 'command', params: ({ context: { postingId } }) => ({ type: 'checkPosting', postingId }) },
    ],
    on: {
      POSTING_CHECKED: [
        {
          guard: ({ context, event }) =>
            isWritten({ context: { ...context, posting: event.posting } }) &&
            openFinding({ ...context, check: event.check }) !== undefined,
          target: 'wording',
          actions: takeCheck(),
        },
        {
          guard: ({ context, event }) =>
            isWritten({ context: { ...context, posting: event.posting } }) && event.check.wage?.why === '',
          target: 'wage',
          actions: takeCheck(),
        },
        {
          guard: ({ event }) => ['draft', 'refused'].includes(event.posting.state),
          target: 'review',
          actions: takeCheck(),
        },
        { target: 'standing', actions: takeCheck() },
      ],
      POSTING_REFUSED: { target: 'loading' as never, actions: sayRefusal },
    },
  }),
  review: state({
    on: {
      ANSWERED: [
        { guard: answered('submit'), target: 'submitting' },
        { guard: answered('change'), target: 'whichField' },
        { guard: answered('discard'), target: 'confirmDiscard' },
        { target: 'loading' as never, actions: say(text('post:draftKept')) },
      ],
      BACK: { target: 'loading' as never, actions: say(text('post:draftKept')) },
    },
  }),
  whichField: state({
    on: {
      ANSWERED: [
        { guard: answered('c.work'), target: 'work' },
        ...postingFields.map((field) => ({
          guard: answered(`c.${field}`),
          target: field as never,
          actions: assign({ editing: true }) as never,
        })),
      ],
      BACK: { target: 'checking' },
    },
  }),
  work: state({
    on: { ANSWERED: { target: 'workRead', actions: keepAnswer }, BACK: { target: 'checking' } },
  }),
  workRead: state({
    entry: { type: 'command', params: ({ context }) => keepCommand(context, 'work') },
    on: {
      POSTING_KEPT: { target: 'checking', actions: takePosting },
      POSTING_REFUSED: { target: 'checking', actions: sayRefusal },
    },
  }),
  confirmDiscard: state({
    on: {
      ANSWERED: [{ guard: answered('discardYes'), target: 'discarding' }, { target: 'checking' }],
      BACK: { target: 'checking' },
    },
  }),
  submitting: state({
    entry: {
      type: 'command',
      params: ({ context: { postingId, posting } }) => ({
        type: 'submitPosting',
        postingId,
        revision: posting?.revision ?? 0,
      }),
    },
    on: {
      POSTING_SUBMITTED: [
        {
          guard: ({ event }) => event.approved,
          target: 'checking',
          actions: {
            type: 'command',
            params: ({ event }) => ({ type: 'say', text: text('post:published', { code: event.code }) }),
          },
        },
        { target: 'loading' as never, actions: say(text('post:submitted')) },
      ],
      POSTING_REFUSED: [
        { guard: refusedFor('datePast'), target: 'closes' as never, actions: edit() },
        { guard: refusedFor('firmWaits'), target: 'loading' as never, actions: sayRefusal },
        { target: 'checking', actions: sayRefusal },
      ],
    },
  }),
  /** One that was handed in or is out. */
  standing: state({
    on: {
      ANSWERED: [
        ...(['pause', 'filled', 'reopen', 'withdraw', 'duplicate'] as const).map((act) => ({
          guard: answered(act),
          target: `${act}Doing` as never,
        })),
        { guard: answered('extend'), target: 'until' },
        { guard: answered('poster'), target: 'poster' as never },
        { guard: answered('change'), target: 'whichField' },
        { target: 'loading' as never },
      ],
      BACK: { target: 'loading' as never },
      RESUMED: { target: 'checking' },
    },
  }),
  poster: state({
    on: {
      ANSWERED: [{ guard: answered('qr'), target: 'qr' as never }, { target: 'checking' }],
      BACK: { target: 'checking' },
    },
  }),
  qr: state({ on: { ANSWERED: { target: 'checking' }, BACK: { target: 'checking' } } }),
  until: state({
    on: { ANSWERED: { target: 'extendDoing', actions: keepAnswer }, BACK: { target: 'checking' } },
  }),
  extendDoing: doing('extend', 'until'),
  pauseDoing: doing('pause'),
  filledDoing: doing('filled'),
  reopenDoing: doing('reopen', 'until'),
  withdrawDoing: doing('withdraw'),
  duplicateDoing: doing('duplicate'),
  discarding: doing('discard', 'checking', 'loading'),
};

function doing(act: PostingAct, refused = 'checking', done = 'checking') {
  return state({
    entry: {
      type: 'command',
      params: ({ context: { postingId, asked } }) => ({
        type: 'changePosting',
        postingId,
        act,
        ...(act === 'extend' && { until: asked }),
      }),
    },
    on: {
      POSTING_CHANGED: {
        target: done as never,
        actions: [
          assign(({ event }) => ({ postingId: event.postingId, posting: null })),
          say(text(`post:done_${act}`)),
        ],
      },
      POSTING_REFUSED: [
        {
          guard: refusedFor('datePast', 'dateUnclear', 'dateFar'),
          target: refused as never,
          actions: sayRefusal,
        },
        { target: 'checking' as never, actions: sayRefusal },
      ],
    },
  });
}

function edit() {
  return [assign({ editing: true }) as never, sayRefusal];
}

function takeCheck() {
  return assign(({ event }: Within) =>
    event.type === 'POSTING_CHECKED' ? { posting: event.posting, check: event.check } : {},
  ) as never;
}

/** The number in a choice such as `p12`. */
export const pickedPosting = (told: Told): number => Number(answerOf(told).slice(1));
