import type { MediaFile, MediaRef } from '../channels/channel.ts';
import { loadPicture } from '../storage/media/pictures.ts';
import type { Tx } from '../storage/tx.ts';

export const broadcastPictureKind = 'broadcast-picture';

const mostKept = 4;

/** Gives the pictures of broadcasts; the last few stay in memory, as each goes to very many people. */
export function createPictureFiles(prisma: Tx): (ref: MediaRef) => Promise<MediaFile | null> {
  const kept = new Map<number, MediaFile>();
  return async ({ input, fileName }) => {
    const id = Number(input['pictureId']);
    const before = kept.get(id);
    if (before !== undefined) return before;
    const picture = await loadPicture(prisma, id);
    if (picture === null) return null;
    const file = { as: 'picture', fileName, ...picture, key: `picture:${id}` } as const;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(id, file);
    return file;
  };
}
