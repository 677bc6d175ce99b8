import type { Tx } from '../tx.ts';

const keptDays = 7;

/** Deletes pictures of drafts that were never sent. Returns how many. */
export async function sweepPictures(tx: Tx, now: Date): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM picture p WHERE created_at < ${new Date(now.getTime() - keptDays * 86_400_000)}
      AND NOT EXISTS (SELECT 1 FROM broadcast b WHERE b.picture_id = p.id)`;
}
