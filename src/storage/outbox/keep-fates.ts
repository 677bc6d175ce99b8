import type { MessageFate } from '../../channels/channel.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

/** Attempts after which a message that is given back again and again has failed. */
const mostTries = 4;

/**
 * Writes down what became of messages after they had left: delivered, read, or given back. A message that was given back
 * and is worth another attempt goes again in 10 s, but never an old reply below a newer one. Returns how many of them
 * are known; another kind of platform may name messages that are not ours.
 */
export async function keepFates(tx: Tx, fates: readonly MessageFate[], now: Date): Promise<number> {
  if (fates.length === 0) return 0;
  const rows = wellFormedJson(fates);
  const [row] = await tx.$queryRawUnsafe<{ known: number }[]>(sql, rows, now, mostTries);
  return row?.known ?? 0;
}

const sql = `
WITH input AS (
  SELECT channel, "messageId",
    to_timestamp(min(at) FILTER (WHERE state = 'delivered')) AS delivered_at,
    to_timestamp(min(at) FILTER (WHERE state = 'read')) AS read_at,
    bool_or(state IN ('failed', 'again')) AS failed, bool_or(state = 'again') AS again, max(error) AS error
  FROM jsonb_to_recordset($1::jsonb) AS r(channel text, "messageId" text, state text, error text, at float8)
  GROUP BY channel, "messageId"
), judged AS (
  SELECT o.id, i.*, i.again AND o.tries < $3::int AND (o.lane <> 0 OR NOT EXISTS (
      SELECT 1 FROM outbox n WHERE n.address_id = o.address_id AND n.lane = 0 AND n.id > o.id)) AS repeats
  FROM input i JOIN outbox o ON o.external_id = i."messageId" AND o.channel = i.channel AND o.state = 'sent'
), kept AS (
  UPDATE outbox o SET
    delivered_at = coalesce(o.delivered_at, j.delivered_at, j.read_at), read_at = coalesce(o.read_at, j.read_at),
    error = coalesce(j.error, o.error),
    state = CASE WHEN j.repeats THEN 'pending' WHEN j.failed THEN 'failed' ELSE o.state END,
    not_before = CASE WHEN j.repeats THEN $2::timestamptz + interval '10 seconds' ELSE o.not_before END
  FROM judged j WHERE o.id = j.id
  RETURNING 1
)
SELECT count(*)::int AS known FROM kept`;
