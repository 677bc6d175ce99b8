import { longWait } from './long-wait.ts';
import { waitsForPersonSql } from './waits-for-person-sql.ts';

/**
 * Whether an open message holds up what comes after it to its address: it keeps its place through retries and pauses,
 * but not while it waits for the person to write, for a moment to tell them or for the hour it is planned for (it was
 * never tried), nor longer than a moment for a file that can be had later.
 * @param row alias of the outbox row
 * @param now SQL of the present time
 */
export function holdsUpSql(row: string, now: string): string {
  return `${row}.state IN ('pending', 'sending') AND (${row}.not_before <= ${now} + ${longWait}
    OR ${row}.tries > 0 AND ${row}.held IS NULL AND NOT ${waitsForPersonSql(row, now)} AND ${row}.message->'media' IS NULL)`;
}
