import { assign } from 'xstate';
import { answered, answerOf, say } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { BroadcastDraftInput } from './commands.ts';
import { emptyContext, type BroadcastContext } from './context.ts';
import { broadcastSetup, keepNumber, refusedFor, sayRefusal } from './helpers.ts';
import { pictureStates } from './picture-states.ts';
import { watchStates } from './watch-states.ts';
import { writeStates } from './write-states.ts';

export function draftOf(context: BroadcastContext): BroadcastDraftInput {
  const { texts, buttons, vacancyId, picture, audience } = context;
  return { texts, buttons, vacancyId, picture, audience };
}

/** What is to be mended there, not in the audience. */
const textFaults = ['noText', 'textTooLong', 'captionTooLong', 'missingLanguage'];
const pictureFaults = ['pictureGone', 'noPictureAlt'];

export const broadcastMachine = broadcastSetup.createMachine({
  id: 'broadcast',
  initial: 'begin',
  context: ({ input }) => ({ ...emptyContext, broadcastId: Number(input?.['broadcastId'] ?? 0) }),
  on: { NOT_ALLOWED: { target: '.end', actions: say(text('broadcast:notAllowed')) } },
  states: {
    begin: {
      always: [{ guard: ({ context }) => context.broadcastId > 0, target: 'opening' }, { target: 'loading' }],
    },
    ...writeStates,
    ...pictureStates,
    counting: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'countAudience', audience: context.audience }),
      },
      on: {
        AUDIENCE_COUNTED: {
          target: 'counted',
          actions: assign(({ event }) => ({ audience: event.audience, people: event.people })),
        },
        BROADCAST_REFUSED: { target: 'audience', actions: sayRefusal as never },
      },
    },
    counted: {
      on: {
        ANSWERED: [
          { guard: answered('go'), target: 'checking' },
          { guard: answered('save'), target: 'segment' },
          { target: 'counting', actions: assign((told) => ({ audience: answerOf(told) })) },
        ],
        BACK: { target: 'audience' },
      },
    },
    segment: {
      on: {
        ANSWERED: { target: 'saving', actions: assign((told) => ({ segmentName: answerOf(told) })) },
        BACK: { target: 'counted' },
      },
    },
    saving: {
      entry: {
        type: 'command',
        params: ({ context: { segmentName, audience } }) => ({
          type: 'saveSegment',
          name: segmentName,
          audience,
        }),
      },
      on: {
        SEGMENT_SAVED: { target: 'counted', actions: say(text('broadcast:segmentSaved')) },
        BROADCAST_REFUSED: { target: 'segment', actions: sayRefusal as never },
      },
    },
    checking: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'checkBroadcast', draft: draftOf(context) }),
      },
      on: {
        BROADCAST_CHECKED: {
          target: 'review',
          actions: assign(({ event }) => ({ preflight: event.preflight })),
        },
        BROADCAST_REFUSED: [
          {
            guard: refusedFor(...textFaults),
            target: 'textId',
            actions: [sayRefusal as never, assign({ preflight: null })],
          },
          { guard: refusedFor(...pictureFaults), target: 'picture', actions: sayRefusal as never },
          { target: 'audience', actions: sayRefusal as never },
        ],
      },
    },
    review: {
      on: {
        ANSWERED: [
          { guard: answered('test'), target: 'testing' },
          { guard: answered('send'), target: 'sending', actions: assign({ when: null, typed: '' }) },
          { guard: answered('later'), target: 'schedule' },
          { guard: answered('text'), target: 'textId' },
          { guard: answered('audience'), target: 'audience' },
          { target: 'loading', actions: say(text('broadcast:discarded')) },
        ],
        BACK: { target: 'counted' },
      },
    },
    testing: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'testBroadcast', draft: draftOf(context) }),
      },
      on: {
        BROADCAST_TESTED: { target: 'review', actions: say(text('broadcast:tested')) },
        BROADCAST_REFUSED: { target: 'review', actions: sayRefusal as never },
      },
    },
    schedule: {
      on: {
        ANSWERED: {
          target: 'readingSchedule',
          actions: assign((told) => ({ when: answerOf(told), typed: '' })),
        },
        BACK: { target: 'review' },
      },
    },
    readingSchedule: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'readSchedule', when: context.when ?? '' }),
      },
      on: {
        SCHEDULE_READ: {
          target: 'sending',
          actions: [
            assign(({ event }) => ({ when: event.when })),
            {
              type: 'command',
              params: ({ event }) => ({
                type: 'say',
                text: text('broadcast:planned', { when: { text: event.plan } }),
              }),
            },
          ],
        },
        BROADCAST_REFUSED: {
          target: 'schedule',
          actions: [sayRefusal as never, assign({ when: null })],
        },
      },
    },
    sending: {
      entry: {
        type: 'command',
        params: ({ context }) => ({
          type: 'sendBroadcast',
          draft: draftOf(context),
          when: context.when,
          ...(context.typed !== '' && { confirmation: context.typed }),
        }),
      },
      on: {
        CONFIRMATION_ASKED: { target: 'confirmSend', actions: keepNumber as never },
        BROADCAST_SUBMITTED: {
          target: 'loading',
          actions: {
            type: 'command',
            params: ({ event: { id, needsApproval, approvers, at } }) => ({
              type: 'say',
              text: needsApproval
                ? text(approvers > 0 ? 'broadcast:waitsForApproval' : 'broadcast:waitsForNobody', { id })
                : at === null
                  ? text('broadcast:begins', { id })
                  : text('broadcast:scheduled', { id, at: { moment: at } }),
            }),
          },
        },
        BROADCAST_REFUSED: { target: 'review', actions: sayRefusal as never },
      },
    },
    confirmSend: {
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
    },
    ...watchStates,
    end: { type: 'final' },
  },
});
