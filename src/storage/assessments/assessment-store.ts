import type { Tx } from '../tx.ts';
import type { Prisma } from '../generated/client.ts';

export interface StoredAssessment {
  id: number;
  instrument: string;
  instrumentVersion: string;
  rule: string;
  startedAt: Date;
  finishedAt: Date | null;
  result: unknown;
}

/** The newest assessment of an instrument: unfinished to go on with, finished to look at. Null when none. */
export async function latestAssessment(
  tx: Tx,
  personId: number,
  instrument: string,
  state: 'open' | 'finished',
): Promise<StoredAssessment | null> {
  return tx.assessment.findFirst({
    where: { personId, instrument, finishedAt: state === 'open' ? null : { not: null } },
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

/** Writes answers of the running turn now, where a command of the same turn must see them. */
export async function writeAnswers(
  tx: Tx,
  rows: readonly { assessmentId: number; item: string; value: number }[],
  inboxId: bigint,
  askedAt: Date | null,
  now: Date,
): Promise<void> {
  for (const row of rows) {
    await tx.assessmentAnswer.upsert({
      where: { assessmentId_item: { assessmentId: row.assessmentId, item: row.item } },
      create: { ...row, inboxId, askedAt, answeredAt: now },
      update: { value: row.value, inboxId, answeredAt: now },
    });
  }
}

/** Closes an assessment with its result; an interest code goes to the profile. */
export async function finishAssessment(
  tx: Tx,
  assessmentId: number,
  result: Prisma.InputJsonValue,
  interestCode: string | null,
  now: Date,
): Promise<void> {
  const { personId } = await tx.assessment.update({
    where: { id: assessmentId },
    data: { finishedAt: now, result },
    select: { personId: true },
  });
  if (interestCode !== null) await tx.person.update({ where: { id: personId }, data: { interestCode } });
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
