import type { MessageFate } from '../../channels/channel.ts';
import { windowedChannels } from '../reach/outside-window-sql.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

/** Attempts after which a message that is given back again and again has failed. */
const mostTries = 4;

/**
 * Writes down what became of messages after they had left: delivered, read, or given back. A message that was given back
 * and is worth another attempt goes again in 10 s, but never an old reply below a newer one. What is said before the
 * sending itself is written down is kept for `settleEarlyFates` and `takenAs`. Returns how many messages are known;
 * another program on the number may send some that are not ours.
 */
export async function keepFates(tx: Tx, fates: readonly MessageFate[], now: Date): Promise<number> {
  if (fates.length === 0) return 0;
  const rows = wellFormedJson(fates);
  const [row] = await tx.$queryRawUnsafe<{ known: number }[]>(sql, rows, now, mostTries);
  return row?.known ?? 0;
}

/** As constants, for the index of these messages alone. */
const channels = windowedChannels.map((name) => `'${name}'`).join(', ');

const sql = `
WITH said AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS r(channel text, "messageId" text, key text, state text, error text, at float8)
), input AS (
  SELECT channel, "messageId",
    to_timestamp(min(at) FILTER (WHERE state = 'delivered')) AS delivered_at,
    to_timestamp(min(at) FILTER (WHERE state = 'read')) AS read_at,
    bool_or(state IN ('failed', 'again')) AS failed, bool_or(state = 'again') AS again, max(error) AS error
  FROM said GROUP BY channel, "messageId"
), met AS (
  SELECT o.id, o.state, o.tries, o.lane, o.address_id, i.* FROM input i
  JOIN outbox o ON o.external_id = i."messageId" AND o.channel = i.channel AND o.channel IN (${channels})
), judged AS (
  SELECT m.*, m.again AND m.tries < $3::int AND (m.lane <> 0 OR NOT EXISTS (
      SELECT 1 FROM outbox n WHERE n.address_id = m.address_id AND n.lane = 0 AND n.id > m.id)) AS repeats
  FROM met m WHERE m.state = 'sent' AND (m.failed OR coalesce(m.delivered_at, m.read_at) IS NOT NULL)
), kept AS (
  UPDATE outbox o SET
    delivered_at = coalesce(o.delivered_at, j.delivered_at, j.read_at), read_at = coalesce(o.read_at, j.read_at),
    error = coalesce(j.error, o.error),
    state = CASE WHEN j.repeats THEN 'pending' WHEN j.failed THEN 'failed' ELSE o.state END,
    not_before = CASE WHEN j.repeats THEN $2::timestamptz + interval '10 seconds' ELSE o.not_before END
  FROM judged j WHERE o.id = j.id
), early AS (
  INSERT INTO early_fate (channel, message_id, key, state, error, at)
  SELECT s.channel, s."messageId", s.key, s.state, s.error, to_timestamp(s.at) FROM said s
  WHERE NOT EXISTS (SELECT 1 FROM met m WHERE m."messageId" = s."messageId" AND m.channel = s.channel)
    AND (s.state IN ('failed', 'again') OR EXISTS (
      SELECT 1 FROM outbox o WHERE o.id = CASE WHEN s.key ~ '^[0-9]{1,18}/' THEN split_part(s.key, '/', 1)::bigint END
        AND (o.state = 'sending' OR (o.state = 'pending' AND o.tries > 0))))
  ON CONFLICT (channel, message_id, state) DO NOTHING
)
SELECT count(*)::int AS known FROM met`;
