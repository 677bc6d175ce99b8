import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';
import { renewInterestCode } from './renew-interest-code.ts';

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

/**
 * Begins an assessment that goes on where a finished one of the person ended, with its answers; nothing where one is open
 * already that does, or the finished one is not theirs. Both have one beginning: the longer replaces the shorter when it
 * is finished.
 */
export async function keepAnswersOf(tx: Tx, personId: number, id: number, rule: string): Promise<void> {
  await tx.$executeRaw`
    WITH begun AS (
      INSERT INTO assessment (person_id, instrument, instrument_version, language, channel, rule, started_at)
      SELECT person_id, instrument, instrument_version, language, channel, ${rule}, started_at
      FROM assessment a WHERE a.id = ${id} AND a.person_id = ${personId} AND a.finished_at IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM assessment o WHERE o.person_id = a.person_id AND o.instrument = a.instrument
          AND o.rule = ${rule} AND o.started_at = a.started_at AND o.finished_at IS NULL)
      RETURNING id
    )
    INSERT INTO assessment_answer (assessment_id, item, value, inbox_id, asked_at, answered_at)
    SELECT begun.id, w.item, w.value, w.inbox_id, w.asked_at, w.answered_at
    FROM begun, assessment_answer w WHERE w.assessment_id = ${id}`;
}

/**
 * Closes an assessment with its result; an interest code goes to the profile. A shorter one that this one went on from is
 * replaced.
 */
export async function finishAssessment(
  tx: Tx,
  assessmentId: number,
  result: object,
  interestCode: string | null,
  now: Date,
): Promise<void> {
  const [closed] = await tx.$queryRaw<{ personId: number; replaced: number }[]>`
    WITH finished AS (
      UPDATE assessment SET finished_at = ${now}, result = ${wellFormedJson(result)}::jsonb WHERE id = ${assessmentId}
      RETURNING person_id, instrument, started_at
    ), replaced AS (
      DELETE FROM assessment o USING finished f
      WHERE o.person_id = f.person_id AND o.instrument = f.instrument AND o.started_at = f.started_at
        AND o.id < ${assessmentId} AND o.finished_at IS NOT NULL
      RETURNING o.id
    ), coded AS (
      UPDATE person p SET interest_code = ${interestCode} FROM finished f
      WHERE p.id = f.person_id AND ${interestCode}::text IS NOT NULL
    )
    SELECT f.person_id AS "personId", (SELECT count(*) FROM replaced)::int AS replaced FROM finished f`;
  if (closed !== undefined && closed.replaced > 0 && interestCode === null)
    await renewInterestCode(tx, closed.personId);
}

/** A finished assessment by id, with its person's language, for pictures and documents. */
export async function loadAssessment(
  tx: Tx,
  id: number,
): Promise<(StoredAssessment & { personId: number; language: string; name: string | null }) | null> {
  const found = await tx.assessment.findUnique({
    where: { id },
    include: { person: { select: { language: true, name: true } } },
  });
  return found === null ? null : { ...found, language: found.person.language, name: found.person.name };
}
