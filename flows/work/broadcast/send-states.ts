import { assign } from 'xstate';
import { answered, answerOf, say } from '../../machine-helpers.ts';
import { text, type Text } from '../../text.ts';
import type { FlowEvent } from '../../event.ts';
import { contentOf, draftOf } from './draft-of.ts';
import { broadcastSetup, keepNumber, refusedFor, sayRefusal } from './helpers.ts';

const state = broadcastSetup.createStateConfig;

/** What is to be mended there, not in the audience. */
const textFaults = ['noText', 'textTooLong', 'captionTooLong', 'missingLanguage'];
const pictureFaults = ['pictureGone', 'noPictureAlt'];

/** Looking at the whole of it, trying it, choosing when, and sending. */
export const sendStates = {
  checking: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'checkBroadcast', draft: draftOf(context) }),
    },
    on: {
      BROADCAST_CHECKED: {
        target: 'review',
        actions: assign(({ event: { preflight, preview, described } }) => ({
          preflight,
          preview,
          described,
        })),
      },
      BROADCAST_REFUSED: [
        {
          guard: refusedFor(...textFaults),
          target: 'textId',
          actions: [sayRefusal as never, assign({ preflight: null })],
        },
        { guard: refusedFor(...pictureFaults), target: 'picture', actions: sayRefusal as never },
        { target: 'audience', actions: [sayRefusal as never, assign({ preflight: null })] },
      ],
    },
  }),
  review: state({
    entry: assign({ asked: '', segmentName: '', number: '', typed: '' }),
    on: {
      ANSWERED: [
        { guard: answered('send'), target: 'sending', actions: assign({ typed: '' }) },
        { guard: answered('later'), target: 'schedule' },
        { guard: answered('text'), target: 'textId' },
        { guard: answered('languages'), target: 'languages' },
        { guard: answered('picture'), target: 'picture' },
        { guard: answered('vacancy'), target: 'vacancy' },
        { guard: answered('buttons'), target: 'buttons' },
        { guard: answered('audience'), target: 'audience' },
        { target: 'more' },
      ],
      BACK: { target: 'loading', actions: say(text('broadcast:draftKept')) },
    },
  }),
  testing: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'testBroadcast', draft: draftOf(context) }),
    },
    on: {
      BROADCAST_TESTED: { target: 'review', actions: say(text('broadcast:tested')) },
      BROADCAST_REFUSED: { target: 'review', actions: sayRefusal as never },
    },
  }),
  schedule: state({
    on: {
      ANSWERED: [
        {
          guard: answered('now'),
          target: 'keeping',
          actions: assign({ when: null, plan: null }),
        },
        { target: 'readingSchedule', actions: assign((told) => ({ asked: answerOf(told) })) },
      ],
      BACK: { target: 'review' },
    },
  }),
  readingSchedule: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'readSchedule', when: context.asked }),
    },
    on: {
      SCHEDULE_READ: {
        target: 'keeping',
        actions: assign(({ event }) => ({ when: event.when, plan: event.plan })),
      },
      BROADCAST_REFUSED: { target: 'schedule', actions: sayRefusal as never },
    },
  }),
  sending: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({
        type: 'sendBroadcast',
        draft: draftOf(context),
        when: context.when,
        kept: { draftId: context.draftId, revision: context.revision },
        replaces: contentOf(context).replaces,
        ...(context.typed !== '' && { confirmation: context.typed }),
      }),
    },
    on: {
      CONFIRMATION_ASKED: { target: 'confirmSend', actions: keepNumber as never },
      BROADCAST_SUBMITTED: {
        target: 'loading',
        actions: {
          type: 'command',
          params: ({ event }) => ({ type: 'say', text: submittedText(event) }),
        },
      },
      BROADCAST_REFUSED: [
        {
          guard: refusedFor('draftChanged', 'wrongState', 'gone'),
          target: 'loading',
          actions: sayRefusal as never,
        },
        { target: 'review', actions: sayRefusal as never },
      ],
    },
  }),
  confirmSend: state({
    on: {
      ANSWERED: [
        {
          guard: ({ context, event }) => answerOf({ event }).trim() !== context.number,
          target: 'review',
          actions: say(text('broadcast:wrongNumber')),
        },
        { target: 'sending', actions: assign((told) => ({ typed: answerOf(told).trim() })) },
      ],
      BACK: { target: 'review' },
    },
  }),
};

type Submitted = Extract<FlowEvent, { type: 'BROADCAST_SUBMITTED' }>;

function submittedText({ id, needsApproval, approvers, at }: Submitted): Text {
  if (needsApproval)
    return text(approvers > 0 ? 'broadcast:waitsForApproval' : 'broadcast:waitsForNobody', { id });
  return at === null
    ? text('broadcast:begins', { id })
    : text('broadcast:scheduled', { id, at: { moment: at } });
}
