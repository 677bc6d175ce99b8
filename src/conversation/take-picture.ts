import type { InboundMedia } from '../channels/channel.ts';
import type { Ending } from './ending.ts';
import type { TurnEvent } from './ports.ts';
import { openQuestion } from './open-question.ts';
import { tellFlow, type Talk } from './talk.ts';

/** A picture where the open question takes one; undefined: it does not, or this is none. */
export async function takePicture(talk: Talk, event: InboundMedia): Promise<Ending | undefined> {
  const { media, caption = '' } = event;
  const fileId = event.smallFileId ?? event.fileId;
  const isPicture = media === 'photo' || media === 'document';
  if (!isPicture || fileId === undefined || openQuestion(talk).takesPicture !== true) return undefined;
  await tellFlow(talk, { type: 'PICTURE_RECEIVED', fileId, caption: caption.trim() });
  return { ask: 'open' };
}

/** What became of a picture that was sent; nobody hears of it who has gone on meanwhile. */
export async function followPicture(
  talk: Talk,
  { pictureId, kilobytes, fault }: Extract<TurnEvent, { type: 'PICTURE_FETCHED' }>,
): Promise<Ending> {
  const told =
    fault === null
      ? ({ type: 'PICTURE_FETCHED', pictureId, kilobytes } as const)
      : ({ type: 'PICTURE_REFUSED', pictureId, kilobytes, fault } as const);
  if (talk.flow.id !== 'broadcast' || !talk.snapshot.can(told)) return { ask: 'nothing' };
  await tellFlow(talk, told);
  return { ask: 'open' };
}
