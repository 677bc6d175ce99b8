import type { Logger } from 'pino';
import type { Channel } from '../channels/channel.ts';
import { describeError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { settlePicture, takePicture, type StoredPicture } from '../storage/media/pictures.ts';
import { tellPerson } from '../storage/tickets/send-to-person.ts';
import { BroadcastError } from './broadcast-error.ts';
import { checkPicture } from './check-picture.ts';

export interface FetchDeps {
  prisma: Database['prisma'];
  channels: readonly Pick<Channel, 'name' | 'download'>[];
  logger: Logger;
}

/** More is not fetched; it is far over what may be sent on, so its size can be told. */
const largestFetched = 5_000_000;

/**
 * Fetches the pictures that authors have sent and tells their conversations what became of them. Outside any turn: a slow
 * platform holds nobody up. Returns how many were settled.
 */
export async function fetchPictures(deps: FetchDeps, now: Date): Promise<number> {
  const names = deps.channels.map(({ name }) => name);
  let settled = 0;
  for (let asked; (asked = await takePicture(deps.prisma, names, now)) !== null;) {
    const { id, askedBy, last } = asked;
    const found = await fetchOne(deps, asked);
    if (found === 'later' && !last) continue;
    const picture = typeof found === 'string' ? null : found.picture;
    const failure = typeof found === 'string' ? { fault: 'pictureGone', kilobytes: 0 } : found.failure;
    await deps.prisma.$transaction(async (tx) => {
      if (!(await settlePicture(tx, id, picture))) return;
      const kilobytes = Math.ceil((picture?.bytes.length ?? 0) / 1000);
      const event = { type: 'PICTURE_FETCHED', pictureId: id, ...(failure ?? { fault: null, kilobytes }) };
      await tellPerson(tx, askedBy, event, `picture:${id}`, now);
    });
    settled += 1;
  }
  return settled;
}

type Fetched =
  | { picture: StoredPicture; failure: null }
  | { picture: null; failure: { fault: string; kilobytes: number } }
  /** The platform cannot be reached. */
  | 'later'
  /** The platform has it no more. */
  | 'gone';

async function fetchOne(
  { channels, logger }: FetchDeps,
  { channel, fileId }: { channel: string; fileId: string },
): Promise<Fetched> {
  try {
    const file = await channels.find(({ name }) => name === channel)?.download?.(fileId, largestFetched);
    if (file === undefined) return 'gone';
    return { picture: { bytes: file.bytes, mimeType: checkPicture(file.bytes) }, failure: null };
  } catch (error) {
    if (error instanceof BroadcastError)
      return {
        picture: null,
        failure: { fault: error.fault, kilobytes: Number(error.vars['kilobytes'] ?? 0) },
      };
    logger.warn({ channel }, `a picture could not be fetched: ${describeError(error)}`);
    return 'later';
  }
}
