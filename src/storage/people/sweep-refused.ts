import { wibTime } from '../../time/wib-time.ts';
import { refusedSql } from '../reach/latest-consent-sql.ts';
import type { Tx } from '../tx.ts';
import { deletePerson } from './delete-person.ts';

const hourMs = 3_600_000;
/** With the hour between two sweeps and the minute until the shell goes, all is gone within the 24 hours that are promised. */
const silentMs = 22 * hourMs;
/**
 * In the first hours of a day, WIB, who has been silent for this long goes too: the files of the embedded database are
 * cleaned later in the same night (`cleanFiles`), so that in them nothing is left after 24 hours either.
 */
const silentAtNightMs = hourMs;
const nightUntil = 4;
/** Deleted in one sweep. */
const most = 500;

/**
 * Deletes everything of people who said no to being kept and have not written for 22 hours, or for an hour at night:
 * messages, conversation, address. Returns how many. Who has registered withdraws by HAPUS instead.
 */
export async function sweepRefused(tx: Tx, now: Date): Promise<number> {
  const silence = wibTime(now).hour < nightUntil ? silentAtNightMs : silentMs;
  const gone = await tx.$queryRawUnsafe<{ id: number }[]>(
    `SELECT p.id FROM person p
     WHERE p.registered_at IS NULL AND p.deleted_at IS NULL AND ${refusedSql('p.id', `'account'`)}
       AND NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id AND a.last_seen_at > $1::timestamptz)
       AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.revoked_at IS NULL)
     ORDER BY p.id LIMIT $2`,
    ...[new Date(now.getTime() - silence), most],
  );
  for (const { id } of gone) await deletePerson(tx, id, now);
  return gone.length;
}
