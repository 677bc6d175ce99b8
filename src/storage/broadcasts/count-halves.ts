import type { Tx } from '../tx.ts';
import { sendingsSql } from './sendings-sql.ts';

/** What came of one of two texts. */
export interface HalfCounts {
  /** 1 the first text, 2 the second. */
  half: number;
  sent: number;
  /** Pressed a button or wrote back. */
  answered: number;
  /** Applied within so many days: for the vacancy of the broadcast, or where it has none for any. */
  applied: number;
}

/** What came of each text of those sent, the first one first; empty where there is one text only. */
export async function countHalves(tx: Tx, broadcastId: number, days: number): Promise<HalfCounts[]> {
  return tx.$queryRawUnsafe(sql, broadcastId, days);
}

const sql = `
SELECT r.half::int AS half, count(*)::int AS sent, count(r.replied_at)::int AS answered,
  count(*) FILTER (WHERE EXISTS (
    SELECT 1 FROM application a WHERE a.person_id = r.person_id
      AND (b.vacancy_id IS NULL OR a.vacancy_id = b.vacancy_id)
      AND a.created_at >= s.at AND a.created_at < s.at + $2::int * interval '1 day'))::int AS applied
FROM broadcast_recipient r JOIN broadcast b ON b.id = r.broadcast_id
LEFT JOIN outbox o ON o.id = r.outbox_id
CROSS JOIN LATERAL (SELECT coalesce(r.sent_at, o.sent_at) AS at) s
WHERE r.broadcast_id = ANY(${sendingsSql('$1::int')}) AND r.half IS NOT NULL AND coalesce(r.outcome, o.state) = 'sent'
GROUP BY r.half ORDER BY r.half`;
