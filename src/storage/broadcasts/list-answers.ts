import { foldText } from '../../answers/words/fold-text.ts';
import { wordTokens } from '../../answers/words/word-tokens.ts';
import { agreedSql } from '../reach/latest-consent-sql.ts';
import type { Tx } from '../tx.ts';
import { answerKinds, type AnswerKind } from './keep-answer.ts';
import { sendingsSql } from './sendings-sql.ts';

/** People who answered alike: `b0` pressed the first button, the rest wrote. */
export type AnswerGroup = `b${number}` | AnswerKind | 'written';

export interface AnswerRow {
  /** Of the written answer; 0: a pressed button. */
  id: number;
  personId: number;
  /** Empty: not told. */
  name: string;
  regency: string | null;
  /** Where they agreed to being kept, and have not said BERHENTI. */
  phone: string | null;
  text: string;
  at: Date;
  ticketId: number | null;
}

/** Which answers: of a group, where words are given those that hold all of them. */
export interface AnswerQuery {
  broadcastId: number;
  group: AnswerGroup;
  search?: string;
}

/** How many people pressed each button and wrote each kind of answer; of a series all sendings count. */
export async function countAnswers(
  tx: Tx,
  broadcastId: number,
): Promise<{ group: AnswerGroup; people: number }[]> {
  return tx.$queryRawUnsafe(
    `WITH one AS (SELECT ${sendingsSql('$1::int')} AS ids)
     SELECT 'b' || r.reply AS "group", count(*)::int AS people FROM one, broadcast_recipient r
     WHERE r.broadcast_id = ANY(one.ids) AND r.reply IS NOT NULL GROUP BY r.reply
     UNION ALL
     SELECT w.kind, count(*)::int FROM (
       SELECT a.kind, a.person_id FROM one, broadcast_answer a WHERE a.broadcast_id = ANY(one.ids)
       GROUP BY a.kind, a.person_id) w
     GROUP BY w.kind`,
    broadcastId,
  );
}

/** Answers of a group, the newest first. */
export async function listAnswers(
  tx: Tx,
  query: AnswerQuery,
  { offset = 0, limit }: { offset?: number; limit: number },
): Promise<AnswerRow[]> {
  const { broadcastId, group, search = '' } = query;
  const button = /^b(\d)$/u.exec(group)?.[1];
  return button === undefined
    ? tx.$queryRawUnsafe(writtenSql, broadcastId, kindsOfGroup(group), wordsOf(search), limit, offset)
    : tx.$queryRawUnsafe(pressedSql, broadcastId, button, limit, offset);
}

/** One written answer to this broadcast; null where there is none. */
export async function loadAnswer(tx: Tx, broadcastId: number, id: number): Promise<AnswerRow | null> {
  const [row] = await tx.$queryRawUnsafe<AnswerRow[]>(
    `SELECT ${columns} FROM broadcast_answer a ${joined}
     WHERE a.id = $2::int AND a.broadcast_id = ANY(${sendingsSql('$1::int')})`,
    broadcastId,
    id,
  );
  return row ?? null;
}

/** Notes the ticket that was made of an answer. */
export async function noteTicketOf(tx: Tx, answerId: number, ticketId: number): Promise<void> {
  await tx.broadcastAnswer.update({ where: { id: answerId }, data: { ticketId } });
}

/** Words of a text as answers are searched by. */
export function wordsOf(text: string): string[] {
  return [...new Set(wordTokens(foldText(text)))];
}

/** The kinds of written answers that a group holds. */
export function kindsOfGroup(group: AnswerGroup): string[] {
  return group === 'written' ? [...answerKinds] : [group];
}

const whose = `coalesce(p.name, '') AS name, p.regency,
  CASE WHEN p.stopped_at IS NULL AND ${agreedSql('p.id', `'account'`)} THEN p.phone END AS phone`;
const columns = `a.id, a.person_id AS "personId", ${whose}, a.text, a.at, a.ticket_id AS "ticketId"`;
const joined = 'JOIN person p ON p.id = a.person_id';

// Whose they are is looked up for the page alone.
const writtenSql = `
SELECT ${columns} FROM (
  SELECT * FROM broadcast_answer
  WHERE broadcast_id = ANY(${sendingsSql('$1::int')}) AND kind = ANY($2::text[]) AND words @> $3::text[]
  ORDER BY id DESC LIMIT $4::int OFFSET $5::int
) a ${joined} ORDER BY a.id DESC`;

const pressedSql = `
SELECT 0 AS id, r.person_id AS "personId", ${whose}, '' AS text, r.replied_at AS at, NULL::int AS "ticketId" FROM (
  SELECT * FROM broadcast_recipient
  WHERE broadcast_id = ANY(${sendingsSql('$1::int')}) AND reply = $2::text
  ORDER BY replied_at DESC, person_id LIMIT $3::int OFFSET $4::int
) r JOIN person p ON p.id = r.person_id ORDER BY r.replied_at DESC, r.person_id`;
