import { loadSegment, saveSegment, type SavedSegment } from '../storage/broadcasts/segments.ts';
import type { Tx } from '../storage/tx.ts';
import { BroadcastError } from './broadcast-error.ts';

const longestName = 40;

/**
 * Saves an audience under a name, in small letters; only who has saved it may replace it. Returns the name.
 * @throws BroadcastError `segmentTaken`, with a name that is free
 */
export async function saveOwnSegment(tx: Tx, segment: SavedSegment, ownerId: number): Promise<string> {
  const name = segment.name
    .trim()
    .toLowerCase()
    .replace(/["\s]+/gu, ' ')
    .slice(0, longestName);
  if (await saveSegment(tx, { name, audience: segment.audience }, ownerId)) return name;
  const free = await freeName(tx, name);
  throw new BroadcastError('segmentTaken', `The segment ${name} is somebody else's.`, { name, free });
}

async function freeName(tx: Tx, taken: string): Promise<string> {
  for (let n = 2; ; n += 1) {
    const ending = `-${n}`;
    const name = `${taken.slice(0, longestName - ending.length)}${ending}`;
    if ((await loadSegment(tx, name)) === null) return name;
  }
}
