import { talkPlaces } from '../../../flows/talk-places.ts';
import { traitsOf } from '../../channels/traits-of.ts';
import { noticesInHand } from '../../reach/notices-in-hand.ts';
import { noticesPerSecond, type PaceOf } from '../../reach/notices-per-second.ts';
import { wibTime } from '../../time/wib-time.ts';
import { waitsForPersonSql } from '../outbox/waits-for-person-sql.ts';
import { bestAddressSql } from '../reach/best-address-sql.ts';
import { forbiddenSql } from '../reach/forbidden-sql.ts';
import { quietSql, quietUntilSql } from '../reach/quiet-sql.ts';
import { restsInSql } from '../reach/rests-in-sql.ts';
import type { Tx } from '../tx.ts';

/** So many seconds of a channel's pace are under way at once: the rest waits here, where BERHENTI and quiet hours still count. */
const inHandSeconds = 5;
const mostInHand = 500;
/** Alerts that one person may have waiting; and so many people are talking with counselors. */
const alertsAPerson = 5;
const peopleTalking = 100;

/**
 * Puts an ALERTS_DUE event into the inbox of the people whose alerts are due, no faster than each channel sends: who has
 * waited longest goes first, of those due at once the one whose vacancy closes soonest. Whoever has an unread event or talks
 * with a counselor is passed over; who has quiet hours now waits until their end, who cannot be told waits a day. Returns
 * how many people.
 */
export async function announceAlerts(
  tx: Tx,
  channels: readonly string[],
  now: Date,
  paceOf: PaceOf = noticesPerSecond,
): Promise<number> {
  const inHand = (channel: string): number => noticesInHand(paceOf(channel), inHandSeconds, mostInHand);
  await announceOn(tx, unknownChannel, { inHand: inHand(unknownChannel), room: 0 }, now);
  let people = 0;
  for (const channel of channels) {
    const most = inHand(channel);
    const room = most - (await countInHand(tx, channel, now));
    if (room > 0) people += await announceOn(tx, channel, { inHand: most, room }, now);
  }
  return people;
}

/** Alerts of whom it is not known where they are told; they get their channel when they are due. */
const unknownChannel = '';

async function countInHand(tx: Tx, channel: string, now: Date): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ people: number }[]>(inHandSql, channel, now);
  return row?.people ?? 0;
}

const inHandSql = `
SELECT ((SELECT count(*) FROM outbox o
    WHERE o.channel = $1::text AND o.lane = 1 AND o.state = 'pending' AND o.broadcast_id IS NULL
      AND o.held IS NULL AND NOT ${waitsForPersonSql('o', '$2::timestamptz')})
  + (SELECT count(*) FROM inbox WHERE channel = $1::text AND done_at IS NULL AND parked_at IS NULL
    AND event->>'type' = 'ALERTS_DUE'))::int AS people`;

function announceOn(
  tx: Tx,
  channel: string,
  { inHand, room }: { inHand: number; room: number },
  now: Date,
): Promise<number> {
  const time = wibTime(now);
  const midnight = time.startOf('day').toJSDate();
  const looked = alertsAPerson * (inHand + peopleTalking);
  const rings = traitsOf(channel).rings;
  return tx.$executeRawUnsafe(sql, channel, now, looked, time.hour, midnight, rings, room);
}

const sql = `
WITH head AS (
  SELECT person_id, vacancy_id, due_at, closes_at, asked FROM alert
  WHERE channel = $1::text AND sent_at IS NULL AND dismissed_at IS NULL AND due_at <= $2::timestamptz
  ORDER BY due_at, closes_at LIMIT $3::int
), people AS (
  SELECT person_id, min(due_at) AS due_at, min(closes_at) AS closes_at, bool_or(asked IS NOT NULL) AS asked,
    'alerts:' || person_id || ':' || extract(epoch FROM min(due_at))::bigint AS event_id
  FROM head GROUP BY person_id
), judged AS (
  SELECT h.*, a.id AS address_id, a.channel,
    ${restsInSql('c', talkPlaces)} AS talking,
    CASE WHEN CASE WHEN h.asked THEN ${forbiddenSql('search')} ELSE ${forbiddenSql('alert')} END IS NOT NULL OR c.person_id IS NULL OR a.id IS NULL OR EXISTS (
        SELECT 1 FROM inbox i WHERE i.channel = a.channel AND i.external_id = h.event_id
          AND (i.done_at IS NOT NULL OR i.parked_at IS NOT NULL)) THEN $2::timestamptz + interval '1 day'
      WHEN $6::boolean AND ${quietSql('$4::int')} THEN $5::timestamptz + make_interval(hours =>
        ${quietUntilSql} + CASE WHEN ${quietUntilSql} <= $4::int THEN 24 ELSE 0 END) END AS later
  FROM people h JOIN person p ON p.id = h.person_id
  LEFT JOIN conversation c ON c.person_id = p.id
  LEFT JOIN alert_setting quiet ON quiet.person_id = p.id
  LEFT JOIN LATERAL ${bestAddressSql('p.id')} a ON true
), elsewhere AS (
  SELECT l.person_id, l.vacancy_id, j.later, j.channel
  FROM judged j JOIN head h ON h.person_id = j.person_id
  JOIN alert l ON l.person_id = h.person_id AND l.vacancy_id = h.vacancy_id
  WHERE j.later IS NOT NULL OR j.channel <> $1::text FOR UPDATE OF l SKIP LOCKED
), moved AS (
  UPDATE alert l SET due_at = coalesce(e.later, l.due_at), channel = coalesce(e.channel, l.channel)
  FROM elsewhere e WHERE l.person_id = e.person_id AND l.vacancy_id = e.vacancy_id
), unread AS MATERIALIZED (
  SELECT person_id FROM inbox WHERE done_at IS NULL AND parked_at IS NULL AND event->>'type' = 'ALERTS_DUE'
)
INSERT INTO inbox (address_id, person_id, channel, external_id, event)
SELECT address_id, person_id, channel, event_id, '{"type":"ALERTS_DUE"}' FROM judged
WHERE later IS NULL AND channel = $1::text AND NOT talking AND person_id NOT IN (SELECT person_id FROM unread)
ORDER BY due_at, closes_at LIMIT $7::int
ON CONFLICT (channel, external_id) DO NOTHING`;
