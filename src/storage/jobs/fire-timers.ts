import { bestAddressSql } from '../reach/best-address-sql.ts';
import type { Tx } from '../tx.ts';

/** Turns timers whose time has come into inbox events, each once. Returns how many. */
export async function fireTimers(tx: Tx, now: Date, limit = 500): Promise<number> {
  return tx.$executeRawUnsafe(
    `WITH due AS (
       DELETE FROM timer t WHERE (person_id, key) IN (
         SELECT person_id, key FROM timer WHERE fire_at <= $1::timestamptz ORDER BY fire_at LIMIT $2::int FOR UPDATE SKIP LOCKED)
       RETURNING t.person_id, t.key, t.fire_at, t.event
     )
     INSERT INTO inbox (address_id, person_id, channel, external_id, event)
     SELECT a.id, due.person_id, a.channel,
       'timer:' || due.person_id || ':' || due.key || ':' || extract(epoch FROM due.fire_at)::bigint, due.event
     FROM due CROSS JOIN LATERAL ${bestAddressSql('due.person_id')} a ORDER BY due.fire_at, due.key
     ON CONFLICT (channel, external_id) DO NOTHING`,
    now,
    limit,
  );
}
