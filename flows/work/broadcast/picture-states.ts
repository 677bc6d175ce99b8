import { assign } from 'xstate';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { BroadcastContext } from './context.ts';
import { broadcastSetup } from './helpers.ts';

const state = broadcastSetup.createStateConfig;
/** A longer caption is no description. */
const longestAlt = 200;

/** A picture for the broadcast: sent, fetched meanwhile, and put into one sentence. */
export const pictureStates = {
  picture: state({
    on: {
      PICTURE_RECEIVED: {
        target: 'askingForPicture',
        actions: assign(({ event: { fileId, caption } }) => ({
          picture: null,
          pictureFile: fileId,
          pictureCaption: caption.length <= longestAlt ? caption : '',
        })),
      },
      ANSWERED: [
        { guard: answered('keepPicture'), target: 'keeping' },
        { target: 'keeping', actions: assign({ picture: null }) },
      ],
      BACK: { target: 'review' },
    },
  }),
  askingForPicture: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'fetchPicture', fileId: context.pictureFile }),
    },
    on: {
      PICTURE_ASKED: {
        target: 'fetchingPicture',
        actions: assign(({ event }) => ({ pictureId: event.pictureId })),
      },
    },
  }),
  fetchingPicture: state({
    on: {
      PICTURE_FETCHED: [
        {
          guard: ({ context, event }) => isAwaited(context, event) && context.pictureCaption !== '',
          target: 'keeping',
          actions: [keepFetched() as never, say(text('broadcast:pictureKept'))],
        },
        {
          guard: ({ context, event }) => isAwaited(context, event),
          target: 'pictureAlt',
          actions: keepFetched() as never,
        },
      ],
      PICTURE_REFUSED: {
        guard: ({ context, event }) => isAwaited(context, event),
        target: 'picture',
        actions: [
          assign({ picture: null }),
          {
            type: 'command',
            params: ({ event: { fault, kilobytes } }) => ({
              type: 'say',
              text: text(`broadcast:refused_${fault}`, { kilobytes }),
            }),
          },
        ],
      },
      ANSWERED: { target: 'keeping', actions: assign({ picture: null }) },
      BACK: { target: 'picture', actions: assign({ picture: null }) },
    },
  }),
  pictureAlt: state({
    on: {
      ANSWERED: {
        target: 'keeping',
        actions: assign((told) => ({
          picture: told.context.picture && { ...told.context.picture, alt: answerOf(told).trim() },
        })),
      },
      BACK: { target: 'picture', actions: assign({ picture: null }) },
    },
  }),
};

function isAwaited(context: BroadcastContext, event: { pictureId: number }): boolean {
  return event.pictureId === context.pictureId;
}

function keepFetched() {
  return assign(({ context, event }: Told & { context: BroadcastContext }) =>
    event.type === 'PICTURE_FETCHED'
      ? { picture: { id: event.pictureId, alt: context.pictureCaption, kilobytes: event.kilobytes } }
      : {},
  );
}
