import type { Tx } from '../tx.ts';

/**
 * Puts an ALERTS_DUE event into the inbox of people with alerts that are due; a person who has one unread gets no
 * second, and one who is talking with a counselor none until that is over. Returns how many.
 */
export async function announceAlerts(
  tx: Tx,
  channels: readonly string[],
  now: Date,
  limit = 1000,
): Promise<number> {
  return tx.$executeRawUnsafe(
    `WITH due AS (
       SELECT l.person_id, max(l.due_at) AS due_at FROM alert l
       JOIN person p ON p.id = l.person_id AND p.stopped_at IS NULL
       JOIN conversation c ON c.person_id = p.id AND NOT (c.flow = 'ticket' AND c.snapshot->>'value' = 'talking')
       WHERE l.sent_at IS NULL AND l.dismissed_at IS NULL AND l.due_at <= $1::timestamptz
       GROUP BY l.person_id LIMIT $3::int
     )
     INSERT INTO inbox (address_id, person_id, channel, external_id, event)
     SELECT a.id, due.person_id, a.channel,
       'alerts:' || due.person_id || ':' || extract(epoch FROM due.due_at)::bigint, '{"type":"ALERTS_DUE"}'
     FROM due JOIN LATERAL (
       SELECT id, channel FROM address WHERE person_id = due.person_id AND state = 'active'
       ORDER BY preferred DESC, last_seen_at DESC LIMIT 1) a ON a.channel = ANY($2::text[])
     WHERE NOT EXISTS (
       SELECT 1 FROM inbox i WHERE i.person_id = due.person_id AND i.done_at IS NULL AND i.parked_at IS NULL
         AND i.event->>'type' = 'ALERTS_DUE')
     ON CONFLICT (channel, external_id) DO NOTHING`,
    now,
    [...channels],
    limit,
  );
}
