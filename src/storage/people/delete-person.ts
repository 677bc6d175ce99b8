import { tellReceiversGone } from '../applications/tell-receivers-gone.ts';
import { noteErasure } from '../erasure/note-erasure.ts';
import { eraseRows } from '../person-data/erase-rows.ts';
import { revokeAllGrants } from '../roles/revoke-grant.ts';
import type { Tx } from '../tx.ts';

/**
 * Deletes everything that is known of a person, as `person-tables.ts` declares. What stays is an empty shell with the
 * address, so that the farewell can be sent; `sweepDeleted` removes it once that has left. Returns the receipt's number.
 */
export async function deletePerson(tx: Tx, personId: number, now: Date): Promise<string> {
  await tellReceiversGone(tx, personId, now);
  await revokeAllGrants(tx, personId, personId, now);
  await eraseRows(tx, personId);
  await tx.person.update({ where: { id: personId }, data: { deletedAt: now } });
  return noteErasure(tx, personId, now);
}

/** Removes shells whose farewell has left and that have not written again. Returns how many. */
export async function sweepDeleted(tx: Tx, now: Date): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM person p WHERE p.deleted_at < ${new Date(now.getTime() - 60_000)}
      AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.person_id = p.id AND i.done_at IS NULL AND i.parked_at IS NULL)
      AND NOT EXISTS (
        SELECT 1 FROM address a JOIN inbox i ON i.address_id = a.id
        WHERE a.person_id = p.id AND (i.done_at IS NULL OR i.done_at > p.deleted_at))
      AND NOT EXISTS (
        SELECT 1 FROM address a JOIN outbox o ON o.address_id = a.id
        WHERE a.person_id = p.id AND o.state IN ('pending', 'sending'))`;
}
