import type { RenderedMessage } from '../../channels/channel.ts';
import type {
  Doubt,
  PendingTurn,
  StoredConversation,
  SuspendedFlow,
  TurnEvent,
} from '../../conversation/ports.ts';
import type { StoredFlow } from '../../engine/revive-flow.ts';
import { wibDate } from '../../time/wib-date.ts';
import { holdsUpSql } from '../outbox/holds-up-sql.ts';
import type { Tx } from '../tx.ts';

/** A turn with the revision its conversation had when it was claimed. */
export interface ClaimedTurn extends PendingTurn {
  revision: number;
}

/** Whose events a process handles: all of some channels, or those of one address. */
export interface TurnScope {
  channels: readonly string[];
  address?: { channel: string; externalId: string };
}

/**
 * Locks up to `limit` conversations that have an unread event and reads the oldest event of each. A conversation
 * whose last reply is still on its way to that address waits (see `holdsUpSql`), so that what comes next is never taken for an answer
 * to something the person has not seen.
 */
export async function claimTurns(tx: Tx, scope: TurnScope, limit: number, now: Date): Promise<ClaimedTurn[]> {
  const [claimed] = await tx.$queryRawUnsafe<{ rows: string | null }[]>(
    sql,
    [...scope.channels],
    scope.address?.externalId ?? null,
    now,
    limit,
    wibDate(now),
  );
  return (JSON.parse(claimed?.rows ?? '[]') as Row[]).map(toTurn);
}

/** Conversations looked at for one claim: more than are taken, as other processes hold some. */
const windowSize = 2000;

// One pass over what waits, then look-ups by key: joins that find who is first must not depend on what the planner
// believes of tables that fill and empty all day. A flood of messages from one person, or conversations that wait, must
// not fill the window. The rows come as one JSON text: turning each of their columns into a JavaScript value costs
// Prisma more than the query.
/** WhatsApp Web calls a message by the end of its id. */
const replyTicketSql = `SELECT t.id AS ticket_id FROM outbox o JOIN ticket t ON t.id = (o.message->>'ticketId')::int
  WHERE o.address_id = h.address_id AND t.person_id <> h.person_id AND o.message ? 'ticketId'
    AND (o.external_id = h.event->>'replyTo' OR o.external_id LIKE '%\\_' || (h.event->>'replyTo'))
  ORDER BY o.id DESC LIMIT 1`;

const sql = `
WITH oldest AS MATERIALIZED (
  SELECT DISTINCT ON (i.person_id)
    i.person_id, i.id, i.tries, i.event, i."order", i.address_id, i.channel, i.retry_at
  FROM inbox i
  WHERE i.done_at IS NULL AND i.parked_at IS NULL AND i.channel = ANY($1::text[])
    AND ($2::text IS NULL OR i.address_id IN (SELECT id FROM address WHERE external_id = $2 AND channel = ANY($1::text[])))
  ORDER BY i.person_id, i.id
), head AS MATERIALIZED (
  SELECT o.* FROM oldest o JOIN conversation w ON w.person_id = o.person_id
  WHERE (o.retry_at IS NULL OR o.retry_at <= $3::timestamptz)
    AND NOT EXISTS (
      SELECT 1 FROM outbox r
      WHERE r.id = w.reply_id AND r.address_id = o.address_id AND ${holdsUpSql('r', '$3::timestamptz')})
  ORDER BY o.id LIMIT ${windowSize}
), claimed AS (
SELECT h.id AS inbox_id, h.tries, h.event, h."order", h.address_id, h.channel, a.external_id, a.doubt,
  p.id AS person_id, p.name, p.language, p.registered_at IS NOT NULL AS registered,
  p.stopped_at IS NOT NULL AS stopped, p.plain_text,
  CASE WHEN c.replies_on = $5::date THEN c.replies ELSE 0 END AS replies,
  c.flow, c.flow_version, c.snapshot, c.suspended, c.step, c.misses, c.revision,
  q."order" AS question_order, q.sent_at AS question_sent_at, q.external_id AS question_message, n.message AS notice,
  r.ticket_id AS reply_ticket
FROM head h
JOIN conversation c ON c.person_id = h.person_id
JOIN person p ON p.id = h.person_id
JOIN address a ON a.id = h.address_id
LEFT JOIN outbox q ON q.id = c.question_id AND q.address_id = h.address_id
LEFT JOIN outbox n ON n.id = c.notice_id AND n.address_id = h.address_id
LEFT JOIN LATERAL (${replyTicketSql}) r ON h.event ? 'replyTo'
ORDER BY h.id LIMIT $4::int
FOR UPDATE OF c SKIP LOCKED
)
SELECT json_agg(claimed ORDER BY inbox_id)::text AS rows FROM claimed`;

interface Row {
  inbox_id: number;
  tries: number;
  event: TurnEvent;
  order: number | null;
  address_id: number;
  channel: string;
  external_id: string;
  doubt: Doubt | null;
  replies: number;
  person_id: number;
  name: string | null;
  language: string;
  registered: boolean;
  stopped: boolean;
  plain_text: boolean;
  flow: string;
  flow_version: number;
  snapshot: { value: unknown; context: unknown };
  suspended: SuspendedFlow[];
  step: number;
  misses: number;
  revision: number;
  question_order: number | null;
  question_sent_at: string | null;
  question_message: string | null;
  notice: RenderedMessage | null;
  reply_ticket: number | null;
}

function toTurn(row: Row): ClaimedTurn {
  return {
    inboxId: BigInt(row.inbox_id),
    tries: row.tries,
    event: row.event,
    order: row.order,
    address: { id: row.address_id, channel: row.channel, externalId: row.external_id },
    doubt: row.doubt,
    replies: row.replies,
    person: {
      id: row.person_id,
      name: row.name,
      language: row.language,
      registered: row.registered,
      stopped: row.stopped,
      plainText: row.plain_text,
    },
    conversation: toConversation(row),
    questionOrder: row.question_order,
    questionSentAt: row.question_sent_at === null ? null : new Date(row.question_sent_at),
    questionMessageId: row.question_message,
    replyTicket: row.reply_ticket,
    notice: row.notice,
    revision: row.revision,
  };
}

function toConversation(row: Row): StoredConversation {
  const current: StoredFlow | null =
    row.flow === '' ? null : { flow: row.flow, version: row.flow_version, ...row.snapshot };
  return { current, suspended: row.suspended, step: row.step, misses: row.misses };
}
