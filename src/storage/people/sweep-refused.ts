import { refusedSql } from '../reach/latest-consent-sql.ts';
import type { Tx } from '../tx.ts';
import { deletePerson } from './delete-person.ts';

/** With the hour between two sweeps and the minute until the shell goes, all is gone within the 24 hours that are promised. */
const silentMs = 22 * 3_600_000;
/** Deleted in one sweep. */
const most = 500;

/**
 * Deletes everything of people who said no to being kept and have not written for 22 hours: messages, conversation, address.
 * Returns how many. Who has registered withdraws by HAPUS instead.
 */
export async function sweepRefused(tx: Tx, now: Date): Promise<number> {
  const gone = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT p.id FROM person p
     WHERE p.registered_at IS NULL AND p.deleted_at IS NULL AND ${refusedSql('p.id', `'account'`)}
       AND NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND a.last_seen_at > $1::timestamptz)
       AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.revoked_at IS NULL)
     ORDER BY p.id LIMIT $2`,
    ...[new Date(now.getTime() - silentMs), most],
  );
  for (const { id } of gone) await deletePerson(tx, id, now);
  return gone.length;
}
