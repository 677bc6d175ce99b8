import type { BroadcastPicture } from '../../broadcasts/broadcast.ts';
import { checkPicture } from '../../broadcasts/check-picture.ts';
import { storePicture } from '../../storage/media/pictures.ts';
import type { Tx } from '../../storage/tx.ts';
import { readFileOf } from './read-file-of.ts';

/**
 * Keeps the picture of a file for a broadcast.
 * @throws KancaError `FILE_UNREADABLE`; BroadcastError `pictureType`, `pictureTooLarge`
 */
export async function readPicture(tx: Tx, path: string, alt: string, now: Date): Promise<BroadcastPicture> {
  const bytes = readFileOf(path);
  const id = await storePicture(tx, { mimeType: checkPicture(bytes), bytes }, now);
  return { id, alt: alt.trim(), kilobytes: Math.ceil(bytes.length / 1000) };
}
