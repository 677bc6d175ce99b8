import type { Channel, MediaFile, MediaKind, MediaRef } from '../channels/channel.ts';
import type { Clock } from '../time/clock.ts';
import { KancaError } from '../errors.ts';
import { mediaNotYet } from '../media/media-not-yet.ts';
import type { OutboxRow } from '../outbox/outbox-row.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Database } from '../storage/database.ts';
import { languageOf } from '../storage/people/language.ts';
import { findTicketFile, giveUpTicketFile, type TicketFileRow } from '../storage/tickets/ticket-files.ts';

export const ticketFileKind = 'ticket-file';

/** Larger files are not fetched and uploaded again; within one platform that can, any file goes by its id. */
const largest = 5_000_000;
/** So long a platform may be out of reach before a file is given up. */
const patienceMs = 3_600_000;

const shapes: Partial<Record<MediaKind, { as: MediaFile['as']; fileName: string; mimeType: string }>> = {
  photo: { as: 'picture', fileName: 'foto.jpg', mimeType: 'image/jpeg' },
  voice: { as: 'voice', fileName: 'suara.ogg', mimeType: 'audio/ogg' },
  audio: { as: 'voice', fileName: 'suara.mp3', mimeType: 'audio/mpeg' },
  video: { as: 'video', fileName: 'video.mp4', mimeType: 'video/mp4' },
  document: { as: 'document', fileName: 'berkas', mimeType: 'application/octet-stream' },
};

export interface TicketFileDeps {
  prisma: Database['prisma'];
  renderer: Renderer;
  clock: Clock;
  channels: ReadonlyMap<string, Pick<Channel, 'capabilities' | 'download'>>;
}

type Fault = 'fileTooLarge' | 'fileRefused' | 'fileGone';

/**
 * Fetches a picture, voice note, video or document of a ticket from where it came, at the moment it is sent on: nothing
 * of it is stored. Null where it cannot be had; then its sender is told why, once.
 * @throws KancaError `MEDIA_NOT_YET` while the platform it came from is out of reach
 */
export async function makeTicketFile(
  deps: TicketFileDeps,
  ref: MediaRef,
  row: OutboxRow,
): Promise<MediaFile | null> {
  const { prisma, renderer, clock } = deps;
  const message = await findTicketFile(prisma, BigInt(ref.input['messageId'] as string));
  if (message === null) return null;
  const made = await fetchFile(deps, message, row);
  if (typeof made !== 'string') return made;
  const language = message.authorId === null ? 'id' : await languageOf(prisma, message.authorId);
  const text = renderer.render({ key: `ticket:${made}` }, language);
  await prisma.$transaction((tx) => giveUpTicketFile(tx, message, text, clock.now()));
  return null;
}

async function fetchFile(
  { channels, clock }: TicketFileDeps,
  { file }: TicketFileRow,
  row: OutboxRow,
): Promise<MediaFile | Fault> {
  const { channel, media, fileId, size = 0 } = file;
  const shape = { ...shapes[media], ...file } as (typeof shapes)['photo'] & typeof file;
  const { as, fileName, mimeType } = shape;
  const target = channels.get(row.channel)?.capabilities;
  if (channel === row.channel && target?.resends === true && keepsItsKind(file))
    return { as, fileName, mimeType, bytes: Buffer.alloc(0), fileId };
  if (size > largest) return 'fileTooLarge';
  const waited = clock.now().getTime() - (row.since ?? clock.now()).getTime();
  const found = await download(channels.get(channel), fileId, waited > patienceMs);
  if (found === undefined) return 'fileGone';
  const type = found.mimeType ?? mimeType;
  const bare = type.split(';')[0]?.trim() ?? type;
  if (target?.fileTypes?.includes(bare) === false) return 'fileRefused';
  return { as, fileName: found.fileName ?? fileName, mimeType: type, bytes: found.bytes };
}

/** What is sent again by its id stays what it was: not so music, and round videos, which carry no type. */
function keepsItsKind({ media, mimeType }: TicketFileRow['file']): boolean {
  return media !== 'audio' && (media !== 'video' || mimeType !== undefined);
}

async function download(
  from: Pick<Channel, 'download'> | undefined,
  fileId: string,
  lastTry: boolean,
): ReturnType<NonNullable<Channel['download']>> {
  try {
    return await from?.download?.(fileId, largest);
  } catch (error) {
    if (lastTry) return undefined;
    throw new KancaError(`The file of a ticket cannot be fetched now: ${String(error)}`, {
      code: mediaNotYet,
      remedy: 'It is tried again by itself.',
      cause: error,
    });
  }
}
