import type { RenderedMessage } from '../../channels/channel.ts';
import type { TurnResult } from '../../conversation/ports.ts';
import { KancaError } from '../../errors.ts';
import type { OutboxRow } from '../../outbox/outbox-row.ts';
import { ruleOfPurpose } from '../../reach/purposes.ts';
import { wibDate } from '../../time/wib-date.ts';
import { holdsUpSql } from '../outbox/holds-up-sql.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';
import type { ClaimedTurn } from './claim-turns.ts';

/** A result whose turn was claimed here; `park` puts its event among the dead letters. */
export type CommittableResult = Omit<TurnResult, 'turn'> & { turn: ClaimedTurn; park?: string };

/**
 * Writes a batch of turns in one statement: conversations, replies, answers, done-marks. Replies of the worker's own
 * channels are born claimed (`sending`), so that they can leave without another query; they are returned. Only one that
 * would overtake an earlier reply to its address waits for its turn (see `holdsUpSql`).
 * Throws TURN_TAKEN when another process was faster with any of them; nothing is written then.
 */
export async function commitTurns(
  tx: Tx,
  results: readonly CommittableResult[],
  worker: { id: number; channels: readonly string[] },
  now: Date,
): Promise<OutboxRow[]> {
  const rows = wellFormedJson(results.map((result) => toRow(result, worker.channels)));
  const answers = wellFormedJson(results.flatMap(toAnswers));
  const [done] = await tx.$queryRawUnsafe<Done[]>(sql, rows, answers, worker.id, now, wibDate(now));
  if (done?.conversations !== results.length || done.events !== results.length) {
    throw new KancaError('Another process has handled one of these messages.', {
      code: 'TURN_TAKEN',
      remedy: 'Nothing to do: the batch is taken anew.',
    });
  }
  const byPerson = new Map(results.map((result) => [result.turn.person.id, result]));
  return (done.replies ?? []).flatMap(({ id, personId, attributes }) => {
    const result = byPerson.get(personId);
    return result?.reply == null ? [] : [toOutboxRow(BigInt(id), attributes, result, result.reply)];
  });
}

function toOutboxRow(
  id: bigint,
  attributes: OutboxRow['attributes'],
  result: CommittableResult,
  reply: RenderedMessage,
): OutboxRow {
  const { turn, purpose } = result;
  const { id: addressId, channel, externalId: address } = turn.address;
  return {
    id,
    personId: turn.person.id,
    addressId,
    channel,
    address,
    attributes,
    lane: purpose === null ? 0 : 1,
    message: messageOf(result, reply),
    tries: 1,
  };
}

interface Done {
  conversations: number;
  events: number;
  /** Those that are this worker's to send. */
  replies: { id: number; personId: number; attributes: OutboxRow['attributes'] }[] | null;
}

// Ids of replies are drawn first and the look for earlier ones is a subquery of its own: each step then reads the input
// once, whatever the planner believes of the tables.
const sql = `
WITH input AS MATERIALIZED (
  SELECT r.*, CASE WHEN message IS NOT NULL THEN nextval(pg_get_serial_sequence('outbox', 'id')) END AS "replyId",
    claim AND (
      SELECT 1 FROM outbox e WHERE e.address_id = r."addressId" AND e.lane = 0
        AND ${holdsUpSql('e', '$4::timestamptz')} LIMIT 1
    ) IS NULL AS own
  FROM jsonb_to_recordset($1::jsonb) AS r(
    "inboxId" bigint, "personId" int, "addressId" int, channel text, revision int,
    flow text, "flowVersion" int, snapshot jsonb, suspended jsonb, step int, misses int, "newStep" boolean,
    "setAside" jsonb, message jsonb, lane int, purpose text, claim boolean, park text,
    "addressState" text, "movedTo" text, "reachedFlow" text, "reachedQuestion" text)
), replies AS (
  INSERT INTO outbox (id, address_id, person_id, channel, lane, purpose, message, state, tries, worker_id, not_before, created_at)
  SELECT "replyId", "addressId", "personId", channel, lane, purpose, message,
    CASE WHEN own THEN 'sending' ELSE 'pending' END, own::int, CASE WHEN own THEN $3::int END,
    $4::timestamptz, $4::timestamptz
  FROM input WHERE "replyId" IS NOT NULL
), conversations AS (
  UPDATE conversation c SET
    flow = i.flow, flow_version = i."flowVersion", snapshot = i.snapshot, suspended = i.suspended,
    step = i.step, misses = i.misses, revision = c.revision + 1,
    set_aside = coalesce(i."setAside", c.set_aside),
    question_id = CASE WHEN i."newStep" AND i."replyId" IS NOT NULL AND i.lane = 0 THEN i."replyId" ELSE c.question_id END,
    reply_id = CASE WHEN i.lane = 0 THEN coalesce(i."replyId", c.reply_id) ELSE c.reply_id END,
    replies = CASE WHEN i."replyId" IS NULL OR i.lane <> 0 THEN c.replies
      WHEN c.replies_on = $5::date THEN c.replies + 1 ELSE 1 END,
    replies_on = CASE WHEN i."replyId" IS NULL OR i.lane <> 0 THEN c.replies_on ELSE $5::date END,
    notice_id = CASE WHEN i.lane = 0 AND i.message->>'text' <> '' THEN NULL ELSE c.notice_id END
  FROM input i
  WHERE c.person_id = i."personId" AND c.revision = i.revision
  RETURNING 1
), events AS (
  UPDATE inbox b SET
    done_at = CASE WHEN i.park IS NULL THEN $4::timestamptz END,
    parked_at = CASE WHEN i.park IS NOT NULL THEN $4::timestamptz END,
    error = i.park
  FROM input i WHERE b.id = i."inboxId" AND b.done_at IS NULL AND b.parked_at IS NULL
  RETURNING 1
), addresses AS (
  UPDATE address a SET
    state = CASE WHEN t.id IS NOT NULL THEN 'unreachable' ELSE coalesce(i."addressState", a.state) END,
    external_id = CASE WHEN t.id IS NULL THEN coalesce(i."movedTo", a.external_id) ELSE a.external_id END
  FROM input i LEFT JOIN address t ON t.channel = i.channel AND t.external_id = i."movedTo"
  WHERE a.id = i."addressId" AND (i."addressState" IS NOT NULL OR i."movedTo" IS NOT NULL)
), reached AS (
  INSERT INTO question_reach (person_id, flow, question, at)
  SELECT "personId", "reachedFlow", "reachedQuestion", $4::timestamptz FROM input WHERE "reachedFlow" IS NOT NULL
  ON CONFLICT (person_id, flow, question) DO NOTHING
), answers AS (
  INSERT INTO assessment_answer (assessment_id, item, value, inbox_id, asked_at, answered_at)
  SELECT "assessmentId", item, value, "inboxId", "askedAt", $4::timestamptz
  FROM jsonb_to_recordset($2::jsonb) AS r("assessmentId" int, item text, value int, "inboxId" bigint, "askedAt" timestamptz)
  ON CONFLICT (assessment_id, item) DO UPDATE
    SET value = excluded.value, inbox_id = excluded.inbox_id, answered_at = excluded.answered_at
)
SELECT (SELECT count(*) FROM conversations)::int AS conversations, (SELECT count(*) FROM events)::int AS events,
  (SELECT json_agg(json_build_object('id', i."replyId", 'personId', i."personId", 'attributes', a.attributes))
     FROM input i JOIN address a ON a.id = i."addressId" WHERE i.own AND i."replyId" IS NOT NULL) AS replies`;

function toRow(result: CommittableResult, channels: readonly string[]): Record<string, unknown> {
  const { turn, conversation, reply } = result;
  const { current } = conversation;
  const { purpose } = result;
  return {
    inboxId: `${turn.inboxId}`,
    personId: turn.person.id,
    addressId: turn.address.id,
    channel: turn.address.channel,
    revision: turn.revision,
    flow: current?.flow ?? '',
    flowVersion: current?.version ?? 0,
    snapshot: current === null ? {} : { value: current.value, context: current.context },
    suspended: conversation.suspended,
    step: conversation.step,
    misses: conversation.misses,
    newStep: conversation.step !== turn.conversation.step,
    setAside: result.setAside,
    message: reply === null ? null : messageOf(result, reply),
    lane: purpose === null ? 0 : 1,
    purpose,
    claim: purpose === null && channels.includes(turn.address.channel),
    park: result.park ?? null,
    addressState: result.address?.state ?? null,
    movedTo: result.address?.movedTo ?? null,
    reachedFlow: result.reached?.flow ?? null,
    reachedQuestion: result.reached?.question ?? null,
  };
}

/** A notice tells the channel which template is for it. */
function messageOf(
  { purpose, noticeBinds }: CommittableResult,
  reply: RenderedMessage,
): OutboxRow['message'] {
  return {
    ...reply,
    ...(purpose !== null && { purpose: ruleOfPurpose(purpose).template }),
    ...(noticeBinds && { binds: true }),
  };
}

function toAnswers(result: CommittableResult): Record<string, unknown>[] {
  return result.answers.map((answer) => ({
    ...answer,
    inboxId: `${result.turn.inboxId}`,
    askedAt: result.turn.questionSentAt,
  }));
}
