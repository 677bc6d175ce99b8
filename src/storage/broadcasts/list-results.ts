import type { Tx } from '../tx.ts';

/** What became of a broadcast for one person. No names: the number is enough to look a person up by right. */
export interface RecipientResult {
  personId: number;
  channel: string;
  regency: string | null;
  /** waiting sent failed unreachable stopped consent window fatigue cancelled */
  result: string;
  /** How it left, where it was sent: text, or template (WhatsApp outside the 24 hours). */
  sentAs: string | null;
  sentAt: Date | null;
  reply: string | null;
  repliedAt: Date | null;
  /** Where the platform tells. */
  deliveredAt: Date | null;
  readAt: Date | null;
  /** What the platform said of one that did not arrive. */
  error: string | null;
  /** What they wrote back last. */
  answer: string | null;
}

/** One line a person, in the order of their numbers, `limit` at a time after person `after`. */
export async function listResults(
  tx: Tx,
  broadcastId: number,
  after: number,
  limit: number,
): Promise<RecipientResult[]> {
  return tx.$queryRaw`
    SELECT r.person_id AS "personId", a.channel, p.regency,
      CASE WHEN r.skipped IS NOT NULL THEN r.skipped
        WHEN f.state IN ('sent', 'failed', 'unreachable') THEN f.state
        WHEN f.state = 'cancelled' THEN 'stopped' ELSE 'waiting' END AS result,
      CASE WHEN f.state = 'sent' THEN coalesce(r.sent_as, o.sent_as, 'text') END AS "sentAs",
      coalesce(r.sent_at, o.sent_at) AS "sentAt", r.reply, r.replied_at AS "repliedAt",
      coalesce(r.delivered_at, o.delivered_at) AS "deliveredAt", coalesce(r.read_at, o.read_at) AS "readAt",
      CASE WHEN f.state <> 'sent' THEN coalesce(r.error, o.error) END AS error,
      (SELECT w.text FROM broadcast_answer w WHERE w.person_id = r.person_id AND w.broadcast_id = r.broadcast_id
        ORDER BY w.id DESC LIMIT 1) AS answer
    FROM broadcast_recipient r JOIN address a ON a.id = r.address_id JOIN person p ON p.id = r.person_id
    LEFT JOIN outbox o ON o.id = r.outbox_id
    CROSS JOIN LATERAL (SELECT coalesce(r.outcome, o.state) AS state) f
    WHERE r.broadcast_id = ${broadcastId} AND r.person_id > ${after}
    ORDER BY r.person_id LIMIT ${limit}`;
}
