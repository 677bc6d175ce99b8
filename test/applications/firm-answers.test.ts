import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWords } from '../../src/firms/shown-answers.ts';
import { applicationRows } from '../../src/reports/application-rows.ts';
import type { Database } from '../../src/storage/database.ts';
import { firmAnswers } from '../../src/storage/firms/firm-answers.ts';
import { countApplications } from '../../src/storage/reports/count-applications.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { makeFirm, makePosted } from './firm-support.ts';

const dayMs = 86_400_000;
let db: Database;
let office: Office;
let recruiter: Chat;
let firmId: number;
let vacancy: { id: number; code: string };
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  recruiter = await office.seeker('Ratna', '33.74');
  firmId = await makeFirm({ db, office }, [recruiter]);
  vacancy = await makePosted(db, firmId, { openings: 3 });
});

/** An application to the firm, and after how many days what happened to it. */
const happened = async (...moves: [day: number, move: string, mover: string, state: string][]) => {
  const began = new Date(office.clock.now().getTime() - 60 * dayMs);
  const person = await db.prisma.person.create({ data: { regency: '33.74' } });
  const status = moves.at(-1)?.[3] ?? 'sent';
  const waits = { clock: 'close', clockAt: began };
  const { id } = await db.prisma.application.create({
    data: {
      ...{ personId: person.id, vacancyId: vacancy.id, status, receiver: 'firm', createdAt: began },
      ...(moves.length === 0 ? waits : { clock: null, clockAt: null }),
    },
  });
  const all = [[0, 'BEGAN', 'person', 'sent'] as const, ...moves];
  for (const [day, move, mover, state] of all)
    await db.prisma.applicationEvent.create({
      data: { applicationId: id, move, mover, state, at: new Date(began.getTime() + day * dayMs - 60_000) },
    });
};

describe('how a firm answers', () => {
  it('counts what it has answered, and after how many days half of it was there', async () => {
    await happened([2, 'SEEN', 'receiver', 'seen'], [4, 'NOT_SELECTED', 'receiver', 'notSelected']);
    await happened([2, 'INVITED', 'receiver', 'invited'], [9, 'HIRED', 'receiver', 'hired']);
    await happened([6, 'VACANCY_ENDED', 'vacancy', 'vacancyEnded']);
    await happened([30, 'GUARANTEE', 'clock', 'unanswered']);
    await happened([5, 'HANDED_OVER', 'vacancy', 'atDesk'], [6, 'NOT_SELECTED', 'receiver', 'notSelected']);
    await happened([1, 'WITHDRAWN', 'person', 'withdrawn']);
    await happened();
    expect(await firmAnswers(db.prisma, firmId, office.clock.now())).toEqual({ of: 5, answered: 3, days: 4 });
    const siti = await office.seeker('Siti', '33.74');
    await siti.say('cari kasir');
    const [shown] = await siti.say('1');
    expect(shown?.text).toContain('Perusahaan ini menjawab sebagian lamaran, biasanya dalam 4 hari.');
    expect(shown?.text).toContain('Dicari: 2 orang');
    await recruiter.say('perusahaan');
    const [list] = await recruiter.press('candidates');
    expect(list?.text).toContain('Dari 5 lamaran, 3 kamu jawab');
  });

  it('is said in words once it is known of five applications', () => {
    expect(inWords({ of: 4, answered: 4, days: 1 })).toBeNull();
    expect(inWords({ of: 5, answered: 4, days: 3 })).toEqual({ how: 'mostly', days: 3 });
    expect(inWords({ of: 6, answered: 3, days: 3 })).toEqual({ how: 'half', days: 3 });
    expect(inWords({ of: 5, answered: 2, days: 3 })?.how).toBe('seldom');
    expect(inWords({ of: 5, answered: 0, days: null })?.how).toBe('seldom');
  });

  it('is reported by firm as it was counted, with small cells hidden', async () => {
    for (let n = 0; n < 7; n += 1)
      await happened([3, 'SEEN', 'receiver', 'seen'], [4, 'NOT_SELECTED', 'receiver', 'notSelected']);
    for (let n = 0; n < 6; n += 1) await happened();
    await happened([2, 'HIRED', 'receiver', 'hired']);
    const now = office.clock.now().getTime();
    const period = { start: new Date(now - 90 * dayMs), end: new Date(now) };
    const counts = await countApplications(db.prisma, period, null);
    expect(counts).toMatchObject([
      {
        ...{ firm: 'Toko Maju', applicants: 14, states: { notSelected: 7, sent: 6, hired: 1 } },
        ...{ read: 8, answered: 8, invited: 0, hired: 1, days: 4 },
      },
    ]);
    const rows = new Map(applicationRows(counts).map(({ figure, value }) => [figure, value]));
    expect(rows.get('applications')).toBe(14);
    expect([rows.get('state notSelected'), rows.get('state sent'), rows.get('state hired')]).toEqual([
      ...[7, null, null],
    ]);
    expect([rows.get('answered'), rows.get('hired'), rows.get('days to answer')]).toEqual([8, null, 4]);
    const [few] = applicationRows([{ ...(counts[0] as (typeof counts)[0]), applicants: 4 }]);
    expect(few).toEqual({ firm: 'Toko Maju', figure: 'applicants', value: null });
    expect(await countApplications(db.prisma, period, ['33.72'])).toEqual([]);
  });
});
