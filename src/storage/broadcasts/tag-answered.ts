import type { Tx } from '../tx.ts';
import { kindsOfGroup, type AnswerGroup } from './list-answers.ts';
import { sendingsSql } from './sendings-sql.ts';

/** Gives everybody of a group of answers a tag; returns how many have it by that. */
export async function tagAnswered(
  tx: Tx,
  { broadcastId, group }: { broadcastId: number; group: AnswerGroup },
  tag: string,
): Promise<number> {
  const button = /^b(\d)$/u.exec(group)?.[1] ?? null;
  const [row] = await tx.$queryRawUnsafe<{ people: number }[]>(
    sql,
    broadcastId,
    button,
    kindsOfGroup(group),
    tag,
  );
  return row?.people ?? 0;
}

const sql = `
WITH chosen AS (
  SELECT person_id FROM broadcast_recipient
  WHERE broadcast_id = ANY(${sendingsSql('$1::int')}) AND reply = $2::text
  UNION
  SELECT person_id FROM broadcast_answer
  WHERE broadcast_id = ANY(${sendingsSql('$1::int')}) AND $2::text IS NULL AND kind = ANY($3::text[])
), tagged AS (
  INSERT INTO person_tag (person_id, tag) SELECT person_id, $4::text FROM chosen ON CONFLICT DO NOTHING
)
SELECT count(*)::int AS people FROM chosen`;
