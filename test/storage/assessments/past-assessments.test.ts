import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteAssessment, listFinished } from '../../../src/storage/assessments/past-assessments.ts';
import type { Database } from '../../../src/storage/database.ts';
import { personTables } from '../../../src/storage/person-data/person-tables.ts';
import { openTestDatabase } from '../../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const begun = { instrument: 'riasec48', instrumentVersion: 'riasec48@1', language: 'id', channel: 'test' };

async function finish(personId: number, code: string): Promise<number> {
  const { id } = await db.prisma.assessment.create({
    data: { ...begun, personId, rule: 'full', finishedAt: new Date(), result: { code } },
  });
  await db.prisma.assessmentAnswer.create({ data: { assessmentId: id, item: 'R1', value: 4, inboxId: 1n } });
  return id;
}

/** Tables that belong to an assessment by its number. */
const ofAssessments = Object.entries(personTables)
  .filter(([, { columns }]) => 'assessment_id' in columns)
  .map(([table]) => table);

it('deletes one result with everything that is its own, and takes its code back', async () => {
  const personId = (await db.prisma.person.create({ data: { interestCode: 'SAE' } })).id;
  const [older, newer] = [await finish(personId, 'RIC'), await finish(personId, 'SAE')];
  expect(await deleteAssessment(db.prisma, personId, newer)).toBe(true);
  expect((await listFinished(db.prisma, personId, 5)).map(({ id }) => id)).toEqual([older]);
  expect(ofAssessments).toContain('assessment_answer');
  for (const table of ofAssessments) {
    const left = await db.prisma.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${table}" WHERE assessment_id = $1::int`,
      newer,
    );
    expect(left, table).toEqual([]);
  }
  const person = await db.prisma.person.findUniqueOrThrow({ where: { id: personId } });
  expect(person.interestCode).toBe('RIC');
  await deleteAssessment(db.prisma, personId, older);
  expect((await db.prisma.person.findUniqueOrThrow({ where: { id: personId } })).interestCode).toBeNull();
});

it('deletes nothing of somebody else, and nothing that is not finished', async () => {
  const [one, other] = [
    await db.prisma.person.create({ data: {} }),
    await db.prisma.person.create({ data: {} }),
  ];
  const theirs = await finish(one.id, 'SAE');
  const { id: open } = await db.prisma.assessment.create({
    data: { ...begun, personId: one.id, rule: 'full' },
  });
  expect(await deleteAssessment(db.prisma, other.id, theirs)).toBe(false);
  expect(await deleteAssessment(db.prisma, one.id, open)).toBe(false);
  expect(await db.prisma.assessment.count({ where: { personId: one.id } })).toBe(2);
});
