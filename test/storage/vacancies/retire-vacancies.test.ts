import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createVacancyStore } from '../../../src/storage/vacancies/create-vacancy-store.ts';
import { loadVacancy } from '../../../src/storage/vacancies/load-vacancy.ts';
import { retireVacancies } from '../../../src/storage/vacancies/retire-vacancies.ts';
import type { VacancyDraft } from '../../../src/vacancies/vacancy-draft.ts';
import { openTestDatabase } from '../../support/database.ts';
import { inventedDraft } from '../../vacancies/make-draft.ts';

const now = new Date('2026-11-28T05:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('the life of a vacancy', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  async function stored(sourceId: string, given: Partial<VacancyDraft>, at = daysAgo(100)): Promise<number> {
    const { newIds } = await createVacancyStore(database.prisma)([inventedDraft({ sourceId, ...given })], at);
    return newIds[0] ?? 0;
  }
  const retired = async (id: number, staleDays = 90, at = now) => {
    await retireVacancies(database.prisma, staleDays, at);
    const { staleAt, closedAt, closedWhy } = (await loadVacancy(database.prisma, id)) ?? {};
    return { staleAt, closedAt, closedWhy };
  };
  const open = { staleAt: null, closedAt: null, closedWhy: null };

  it.each([
    ['posted long ago', { postedAt: daysAgo(91) }, daysAgo(10), now],
    ['of no known day that came long ago', {}, daysAgo(91), now],
    ['posted lately', { postedAt: daysAgo(89) }, daysAgo(10), null],
    ['that tells its last day', { postedAt: daysAgo(200), closesAt: daysAgo(-20) }, daysAgo(200), null],
    ['that its source has closed', { postedAt: daysAgo(200), closedAt: daysAgo(50) }, daysAgo(200), null],
  ])('of one %s', async (name, given, cameAt, staleAt) => {
    expect((await retired(await stored(name, given, cameAt))).staleAt).toEqual(staleAt);
  });

  it('goes on for two weeks after the mark, and ends then', async () => {
    const id = await stored('lama', { postedAt: daysAgo(120) });
    expect(await retired(id)).toEqual({ ...open, staleAt: now });
    expect((await retired(id, 90, daysAgo(-13))).closedAt).toBeNull();
    expect(await retired(id, 90, daysAgo(-14))).toMatchObject({ closedWhy: 'stale' });
  });

  it('begins anew when its source changes it', async () => {
    const id = await stored('berubah', { postedAt: daysAgo(200) });
    await retired(id);
    await stored('berubah', { postedAt: daysAgo(200), payMin: 2_600_000 }, now);
    expect(await retired(id, 90, daysAgo(-20))).toEqual(open);
  });

  it('has no end of its own where that is switched off', async () => {
    const id = await stored('abadi', { postedAt: daysAgo(900) });
    expect(await retired(id, 0)).toEqual(open);
  });
});
