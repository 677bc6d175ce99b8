import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';

export interface StoredAssessment {
  id: number;
  instrument: string;
  instrumentVersion: string;
  rule: string;
  startedAt: Date;
  finishedAt: Date | null;
  result: unknown;
}

/** The newest assessment of an instrument, or of any (null): unfinished to go on with, finished to look at. */
export async function latestAssessment(
  tx: Tx,
  personId: number,
  instrument: string | null,
  state: 'open' | 'finished',
): Promise<StoredAssessment | null> {
  return tx.assessment.findFirst({
    where: {
      personId,
      ...(instrument !== null && { instrument }),
      finishedAt: state === 'open' ? null : { not: null },
    },
    orderBy: { id: 'desc' },
  });
}

export interface NewAssessment {
  personId: number;
  instrument: string;
  instrumentVersion: string;
  language: string;
  channel: string;
  rule: string;
  startedAt: Date;
}

export async function createAssessment(tx: Tx, assessment: NewAssessment): Promise<number> {
  return (await tx.assessment.create({ data: assessment, select: { id: true } })).id;
}

export interface StoredAnswer {
  item: string;
  value: number;
  askedAt: Date | null;
  answeredAt: Date;
}

/** Answers in the order given. */
export async function loadAnswers(tx: Tx, assessmentId: number): Promise<StoredAnswer[]> {
  return tx.assessmentAnswer.findMany({
    where: { assessmentId },
    orderBy: [{ answeredAt: 'asc' }, { inboxId: 'asc' }],
    select: { item: true, value: true, askedAt: true, answeredAt: true },
  });
}

/** What a result is made of: the version of the instrument and the answers so far. Null when there is none. */
export async function loadForResult(
  tx: Tx,
  assessmentId: number,
): Promise<{ instrumentVersion: string; answers: StoredAnswer[] } | null> {
  const [row] = await tx.$queryRaw<{ version: string; answers: string }[]>`
    SELECT a.instrument_version AS version, coalesce((
      SELECT json_agg(json_build_array(w.item, w.value, w.asked_at, w.answered_at) ORDER BY w.answered_at, w.inbox_id)
      FROM assessment_answer w WHERE w.assessment_id = a.id), '[]')::text AS answers
    FROM assessment a WHERE a.id = ${assessmentId}`;
  if (row === undefined) return null;
  const answers = JSON.parse(row.answers) as [string, number, string | null, string][];
  return {
    instrumentVersion: row.version,
    answers: answers.map(([item, value, askedAt, answeredAt]) => ({
      item,
      value,
      askedAt: askedAt === null ? null : new Date(askedAt),
      answeredAt: new Date(answeredAt),
    })),
  };
}

/** Closes an assessment with its result; an interest code goes to the profile. */
export async function finishAssessment(
  tx: Tx,
  assessmentId: number,
  result: object,
  interestCode: string | null,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH finished AS (
      UPDATE assessment SET finished_at = ${now}, result = ${wellFormedJson(result)}::jsonb WHERE id = ${assessmentId}
      RETURNING person_id
    )
    UPDATE person p SET interest_code = coalesce(${interestCode}, p.interest_code)
    FROM finished f WHERE p.id = f.person_id`;
}

/** A finished assessment by id, with its person's language, for pictures and documents. */
export async function loadAssessment(
  tx: Tx,
  id: number,
): Promise<(StoredAssessment & { language: string; name: string | null }) | null> {
  const found = await tx.assessment.findUnique({
    where: { id },
    include: { person: { select: { language: true, name: true } } },
  });
  return found === null ? null : { ...found, language: found.person.language, name: found.person.name };
}
