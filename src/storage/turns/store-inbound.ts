import type { Inbound } from '../../channels/channel.ts';
import { apartSql } from '../linking/apart-sql.ts';
import { joinSamePeople } from '../linking/join-same-people.ts';
import type { PrismaClient } from '../generated/client.ts';
import { longWait } from '../outbox/long-wait.ts';
import { wellFormedJson } from '../well-formed-json.ts';

/**
 * Writes events down, in order, each once (idempotent by channel and external id); unknown addresses get a person
 * and an empty conversation first, and two addresses that the platform calls one person's are joined. What has
 * waited for long to leave for an address is tried again at once when its person writes. Resolves after the commit with how
 * many were new.
 */
export async function storeInbound(prisma: PrismaClient, events: readonly Inbound[]): Promise<number> {
  if (events.length === 0) return 0;
  const rows = wellFormedJson(events.map((event, n) => ({ n, ...event })));
  const first = await insertKnown(prisma, rows, false);
  if (first.known === events.length) return first.stored;
  const created = await createAddresses(prisma, rows);
  const stored = first.stored + created.stored;
  if (first.apart === 0 && !created.lost && !created.met) return stored;
  await joinSamePeople(prisma, events, new Date());
  const last = await insertKnown(prisma, rows, true);
  return stored + last.stored;
}

/** What the platform or the office says of a person: they have not written. */
const notWritten = ['STAFF_WROTE', 'REACHABLE', 'MOVED', 'OPTED_OUT', 'OPTED_IN'];

const input = `input AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(
    n int, channel text, address text, "externalId" text, event jsonb, "order" bigint,
    "languageHint" text, attributes jsonb, "sameAs" text, at float8)
)`;

/** Stores those of known addresses; without `evenApart` not those whose two addresses are still two people's. */
async function insertKnown(prisma: PrismaClient, rows: string, evenApart: boolean): Promise<Counts> {
  const sql = `WITH ${input}, met AS (
      SELECT i.*, a.id AS address_id, a.person_id, NOT $2::boolean AND ${apartSql} AS apart FROM input i
      JOIN address a ON a.channel = i.channel AND a.external_id = i.address
      LEFT JOIN address b ON b.channel = i.channel AND b.external_id = i."sameAs"
    ), known AS (
      SELECT * FROM met WHERE NOT apart
    ), seen AS (
      UPDATE address a SET
        state = CASE WHEN k.event->>'type' = 'REACHABLE' THEN a.state ELSE 'active' END,
        attributes = a.attributes || coalesce(k.attributes, '{}'),
        last_seen_at = CASE WHEN k.event->>'type' = ANY($3::text[]) THEN a.last_seen_at
          ELSE greatest(a.last_seen_at, least(now(), to_timestamp(k.at))) END
      FROM known k
      WHERE a.id = k.address_id AND (a.state <> 'active' OR a.last_seen_at < now() - interval '10 minutes'
        OR EXISTS (SELECT 1 FROM address o WHERE o.person_id = a.person_id AND o.last_seen_at > a.last_seen_at)
        OR (k.attributes IS NOT NULL AND NOT a.attributes @> k.attributes))
    ), stored AS (
      INSERT INTO inbox (address_id, person_id, channel, external_id, event, "order")
      SELECT address_id, person_id, channel, "externalId", event, "order" FROM known ORDER BY n
      ON CONFLICT (channel, external_id) DO NOTHING RETURNING address_id
    ), waiting AS (
      SELECT w.id FROM stored s CROSS JOIN LATERAL (
        SELECT o.id FROM outbox o
        WHERE o.address_id = s.address_id AND o.state = 'pending' AND o.tries > 0 AND o.not_before > now() + ${longWait}
        FOR UPDATE SKIP LOCKED) w
    ), woken AS (
      UPDATE outbox o SET not_before = now() WHERE o.id = ANY(ARRAY(SELECT id FROM waiting))
    )
    SELECT (SELECT count(*) FROM known)::int AS known, (SELECT count(*) FROM met WHERE apart)::int AS apart,
      (SELECT count(*) FROM stored)::int AS stored`;
  const [counts] = await prisma.$queryRawUnsafe<Counts[]>(sql, rows, evenApart, notWritten);
  return counts ?? { known: 0, apart: 0, stored: 0 };
}

interface Counts {
  known: number;
  apart: number;
  stored: number;
}

interface Created {
  stored: number;
  /** Another process was faster with one of them. */
  lost: boolean;
  /** One of them is the other address of somebody known: its events are not stored yet. */
  met: boolean;
}

/**
 * Gives unknown addresses a person each and stores their events. Two processes may meet a new address at once: the
 * address is unique, the loser's empty person goes again.
 */
async function createAddresses(prisma: PrismaClient, rows: string): Promise<Created> {
  const [made] = await prisma.$queryRawUnsafe<Created[]>(
    `WITH ${input}, unknown AS (
        SELECT DISTINCT ON (i.channel, i.address) i.channel, i.address, i."languageHint", i.attributes,
          nextval(pg_get_serial_sequence('person', 'id'))::int AS person_id
        FROM input i
        -- To whomever else the office writes from its phone is nobody of ours, nor a group that moves.
        WHERE i.event->>'type' NOT IN ('STAFF_WROTE', 'MOVED')
          AND NOT EXISTS (SELECT 1 FROM address a WHERE a.channel = i.channel AND a.external_id = i.address)
        ORDER BY i.channel, i.address, i.n
      ), people AS (
        INSERT INTO person (id, language)
        SELECT person_id, CASE WHEN "languageHint" IN ('jv', 'en') THEN "languageHint" ELSE 'id' END FROM unknown
        RETURNING id
      ), addresses AS (
        INSERT INTO address (person_id, channel, external_id, attributes)
        SELECT person_id, channel, address, coalesce(attributes, '{}') FROM unknown
        ON CONFLICT (channel, external_id) DO NOTHING RETURNING id, person_id, channel, external_id
      ), conversations AS (
        INSERT INTO conversation (person_id, flow, flow_version, snapshot)
        SELECT person_id, '', 0, '{}' FROM addresses
      ), fresh AS (
        SELECT i.*, a.id AS address_id, a.person_id, b.id IS NOT NULL AS met FROM input i
        JOIN addresses a ON a.channel = i.channel AND a.external_id = i.address
        LEFT JOIN address b ON b.channel = i.channel AND b.external_id = i."sameAs"
      ), stored AS (
        INSERT INTO inbox (address_id, person_id, channel, external_id, event, "order")
        SELECT address_id, person_id, channel, "externalId", event, "order" FROM fresh WHERE NOT met ORDER BY n
        ON CONFLICT (channel, external_id) DO NOTHING RETURNING 1
      )
      SELECT (SELECT count(*) FROM unknown) > (SELECT count(*) FROM addresses) AS lost,
        EXISTS (SELECT 1 FROM fresh WHERE met) AS met, (SELECT count(*) FROM stored)::int AS stored`,
    rows,
  );
  if (made?.lost === true) {
    await prisma.$executeRawUnsafe(
      `DELETE FROM person p WHERE p.created_at > now() - interval '1 minute'
         AND NOT EXISTS (SELECT 1 FROM address a WHERE a.person_id = p.id)
         AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.person_id = p.id)
         AND p.id IN (SELECT id FROM person ORDER BY id DESC LIMIT 1000)`,
    );
  }
  return made ?? { stored: 0, lost: true, met: true };
}
