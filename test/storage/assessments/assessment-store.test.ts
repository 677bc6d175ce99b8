import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createAssessment,
  finishAssessment,
  keepAnswersOf,
  latestAssessment,
  loadAnswers,
} from '../../../src/storage/assessments/assessment-store.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openTestDatabase } from '../../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const day = (n: number) => new Date(Date.UTC(2026, 10, n));

async function begin(personId: number, started: Date): Promise<number> {
  const id = await createAssessment(db.prisma, {
    personId,
    instrument: 'riasec48',
    instrumentVersion: 'riasec48@1',
    language: 'id',
    channel: 'test',
    rule: 'decision',
    startedAt: started,
  });
  await db.prisma.assessmentAnswer.createMany({
    data: ['R1', 'I1'].map((item, n) => ({ assessmentId: id, item, value: 4 + n, inboxId: 1n })),
  });
  return id;
}

const newPerson = async () => (await db.prisma.person.create({ data: {} })).id;
const codeOf = async (id: number) =>
  (await db.prisma.person.findUniqueOrThrow({ where: { id } })).interestCode;

describe('a questionnaire that goes on with what was not asked', () => {
  it('keeps the answers, and the earlier result until it is finished itself', async () => {
    const personId = await newPerson();
    const short = await begin(personId, day(1));
    await finishAssessment(db.prisma, short, { code: 'SAE' }, 'SAE', day(1));
    await keepAnswersOf(db.prisma, personId, short, 'full');
    await keepAnswersOf(db.prisma, personId, short, 'full');
    expect(await db.prisma.assessment.count({ where: { personId } })).toBe(2);
    const open = await latestAssessment(db.prisma, personId, 'riasec48', 'open');
    expect(open).toMatchObject({ rule: 'full', instrumentVersion: 'riasec48@1' });
    expect((await loadAnswers(db.prisma, open?.id ?? 0)).map(({ item }) => item)).toEqual(['R1', 'I1']);
    expect((await latestAssessment(db.prisma, personId, 'riasec48', 'finished'))?.id).toBe(short);
    await finishAssessment(db.prisma, open?.id ?? 0, { code: 'SEA' }, 'SEA', day(2));
    expect(await db.prisma.assessment.findMany({ where: { personId }, select: { id: true } })).toEqual([
      { id: open?.id },
    ]);
    expect(await codeOf(personId)).toBe('SEA');
  });

  it('takes the code back where the longer one tells nothing, down to that of an older result', async () => {
    const personId = await newPerson();
    const older = await begin(personId, day(1));
    await finishAssessment(db.prisma, older, { code: 'RIC' }, 'RIC', day(1));
    const short = await begin(personId, day(2));
    await finishAssessment(db.prisma, short, { code: 'SAE' }, 'SAE', day(2));
    await keepAnswersOf(db.prisma, personId, short, 'full');
    const open = await latestAssessment(db.prisma, personId, 'riasec48', 'open');
    await finishAssessment(db.prisma, open?.id ?? 0, { code: '', careless: true }, null, day(3));
    expect(await codeOf(personId)).toBe('RIC');
  });

  it('is not begun from the answers of somebody else', async () => {
    const [one, other] = [await newPerson(), await newPerson()];
    const short = await begin(one, day(1));
    await finishAssessment(db.prisma, short, { code: 'SAE' }, 'SAE', day(1));
    await keepAnswersOf(db.prisma, other, short, 'full');
    expect(await db.prisma.assessment.count({ where: { personId: other } })).toBe(0);
  });

  it('leaves results with another beginning alone', async () => {
    const personId = await newPerson();
    for (const n of [1, 2]) {
      const id = await begin(personId, day(n));
      await finishAssessment(db.prisma, id, { code: 'SAE' }, 'SAE', day(n));
    }
    expect(await db.prisma.assessment.count({ where: { personId } })).toBe(2);
  });
});
