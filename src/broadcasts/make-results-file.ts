import type { MediaFile, MediaRef } from '../channels/channel.ts';
import { leastPeople } from '../reports/hide-small-cells.ts';
import { countBroadcast } from '../storage/broadcasts/broadcast-counts.ts';
import { loadBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import type { Tx } from '../storage/tx.ts';
import { choiceLabel } from './choice-label.ts';
import { resultsCsv } from './results-csv.ts';

export const broadcastResultsKind = 'broadcast-results';

/** The result of each person as a CSV document; null when the broadcast is gone, or for so few that it would tell who fits its audience. */
export async function makeResultsFile(tx: Tx, ref: MediaRef): Promise<MediaFile | null> {
  const broadcast = await loadBroadcast(tx, Number(ref.input['broadcastId']));
  if (broadcast === null) return null;
  const { total } = await countBroadcast(tx, broadcast.id);
  if (total < leastPeople) return null;
  const parts: string[] = [];
  for await (const part of resultsCsv(tx, broadcast.id, (reply) => choiceLabel(broadcast, reply)))
    parts.push(part);
  return { as: 'document', fileName: ref.fileName, mimeType: 'text/csv', bytes: Buffer.from(parts.join('')) };
}
