import type { Language } from '../../../flows/languages.ts';
import { homePlace } from '../../../flows/home-place.ts';
import { talkPlaces } from '../../../flows/talk-places.ts';
import type { RenderedMessage } from '../../channels/channel.ts';
import { traitsOf } from '../../channels/traits-of.ts';
import { wibTime } from '../../time/wib-time.ts';
import type { Tx } from '../tx.ts';
import { waitsForPersonSql } from '../outbox/waits-for-person-sql.ts';
import { wellFormedJson } from '../well-formed-json.ts';
import { forbiddenSql } from '../reach/forbidden-sql.ts';
import { outsideWindowSql } from '../reach/outside-window-sql.ts';
import { quietSql } from '../reach/quiet-sql.ts';
import { restsInSql } from '../reach/rests-in-sql.ts';

/** A broadcast as people of one kind get it. */
export interface BroadcastVariant {
  language: Language;
  /** Of two texts that are compared. */
  half: number;
  /** Without emoji and buttons. */
  plain: boolean;
  /** Nothing but the menu is open: numbers may be typed. */
  numbered: boolean;
  message: RenderedMessage & { binds?: boolean };
}

export interface HandOver {
  broadcastId: number;
  channel: string;
  variants: readonly BroadcastVariant[];
  /** Most messages of this broadcast that wait in the outbox of the channel; what waits for its person to write does not count. */
  inHand: number;
  /** There is a template for people who have not written on WhatsApp within 24 hours. */
  template: boolean;
  now: Date;
}

/**
 * Hands the next people of a broadcast over to the outbox until `inHand` wait there. Whoever has stopped or cannot be
 * reached any more by now, or is out of the window, is passed over with the reason; whoever has quiet hours comes later.
 * True when people stand in line and none of them may be told now.
 */
export async function handOver(
  tx: Tx,
  { broadcastId, channel, variants, inHand, template, now }: HandOver,
): Promise<boolean> {
  const hour = wibTime(now).hour;
  const rings = traitsOf(channel).rings;
  const [row] = await tx.$queryRawUnsafe<{ quiet: boolean }[]>(
    sql,
    broadcastId,
    channel,
    wellFormedJson(variants),
    inHand,
    now,
    hour,
    rings,
    !template,
  );
  return row?.quiet ?? false;
}

const sql = `
WITH variant AS (
  SELECT * FROM jsonb_to_recordset($3::jsonb) AS v(language text, half smallint, plain boolean, numbered boolean, message jsonb)
), room AS (
  SELECT greatest(0, $4::int - count(*)) AS people FROM outbox o
  WHERE o.broadcast_id = $1::int AND o.state IN ('pending', 'sending') AND o.channel = $2::text
    AND o.held IS NULL AND NOT ${waitsForPersonSql('o', '$5::timestamptz')}
), next AS (
  SELECT r.person_id, r.address_id,
    coalesce(${forbiddenSql('broadcast')},
      (SELECT 'unreachable' WHERE a.state <> 'active'),
      (SELECT 'window' WHERE $8::boolean AND ${outsideWindowSql('a.channel', 'a.last_seen_at', '$5::timestamptz')})) AS skipped,
    p.language, coalesce(r.half, 1) AS half, p.plain_text, ${restsInSql('w', [homePlace])} AS numbered
  FROM broadcast_recipient r
  JOIN address a ON a.id = r.address_id AND a.channel = $2::text
  JOIN person p ON p.id = r.person_id
  LEFT JOIN conversation w ON w.person_id = p.id
  LEFT JOIN alert_setting quiet ON quiet.person_id = p.id
  WHERE r.broadcast_id = $1::int AND r.outbox_id IS NULL AND r.skipped IS NULL
    AND NOT ($7::boolean AND ${quietSql('$6::int')}) AND NOT ${restsInSql('w', talkPlaces)}
  ORDER BY r.person_id
  LIMIT (SELECT people FROM room)
  FOR UPDATE OF r SKIP LOCKED
), passed AS (
  UPDATE broadcast_recipient r SET skipped = n.skipped FROM next n
  WHERE r.broadcast_id = $1::int AND r.person_id = n.person_id AND n.skipped IS NOT NULL
), handed AS (
  INSERT INTO outbox (address_id, person_id, channel, lane, purpose, message, broadcast_id, not_before, created_at)
  SELECT n.address_id, n.person_id, $2::text, 1, 'broadcast', v.message, $1::int, $5::timestamptz, $5::timestamptz
  FROM next n JOIN variant v ON v.language = n.language AND v.half = n.half AND v.plain = n.plain_text AND v.numbered = n.numbered
  WHERE n.skipped IS NULL ORDER BY n.person_id
  RETURNING id, person_id
), noted AS (
  UPDATE broadcast_recipient r SET outbox_id = h.id FROM handed h
  WHERE r.broadcast_id = $1::int AND r.person_id = h.person_id
)
SELECT (SELECT people FROM room) > 0 AND NOT EXISTS (SELECT 1 FROM next) AND EXISTS (
  SELECT 1 FROM broadcast_recipient r
  WHERE r.broadcast_id = $1::int AND r.outbox_id IS NULL AND r.skipped IS NULL) AS quiet`;
