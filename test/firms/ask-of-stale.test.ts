import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOfStale } from '../../src/firms/ask-of-stale.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { extendVacancy } from '../../src/storage/postings/publish-vacancy.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { openTestDatabase } from '../support/database.ts';
import { inventedDraft } from '../vacancies/make-draft.ts';

const renderer = createRenderer();
const noon = new Date('2026-11-24T05:00:00Z');
const daysAgo = (days: number): Date => new Date(noon.getTime() - days * 86_400_000);

describe('a vacancy of a firm that has gone stale', () => {
  let database: Database;
  let [firmId, recruiter, vacancyId] = [0, 0, 0];
  beforeAll(async () => {
    database = await openTestDatabase();
    const { prisma } = database;
    const addresses = { create: { channel: 'telegram', externalId: 'recruiter' } };
    ({ id: recruiter } = await prisma.person.create({ data: { registeredAt: noon, addresses } }));
    const members = { create: { personId: recruiter } };
    const row = { name: 'Toko Lama', nameKey: 'lama', kind: 'small', regency: '33.74', state: 'verified' };
    ({ id: firmId } = await prisma.firm.create({ data: { ...row, members } }));
    const drafts = ['firma', 'impor'].map((sourceId) => inventedDraft({ sourceId, postedAt: daysAgo(100) }));
    const { newIds } = await createVacancyStore(prisma)(drafts, daysAgo(100));
    vacancyId = newIds[0] ?? 0;
    await prisma.vacancy.update({ where: { id: vacancyId }, data: { firmId } });
  });
  afterAll(() => database.close());

  const texts = async (): Promise<string[]> => {
    const rows = await database.prisma.outbox.findMany({ where: { personId: recruiter } });
    return rows.map(({ message }) => (message as { text: string }).text);
  };

  it('is asked about once, with the day on which it closes otherwise', async () => {
    await askOfStale(database.prisma, renderer, 90, noon);
    await askOfStale(database.prisma, renderer, 90, new Date(noon.getTime() + 3_600_000));
    const told = await texts();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Masih dibuka?');
    expect(told[0]).toContain('8 Desember 2026');
  });

  it('is marked as others are, and closed after two weeks without an answer', async () => {
    await askOfStale(database.prisma, renderer, 90, daysAgo(-15));
    const found = await database.prisma.vacancy.findMany({ select: { closedWhy: true } });
    expect(found).toEqual([{ closedWhy: 'stale' }, { closedWhy: 'stale' }]);
  });

  it('is open and fresh again when its firm extends it', async () => {
    await extendVacancy(database.prisma, vacancyId, daysAgo(-60), daysAgo(-16));
    const { closedAt, closedWhy, staleAt } = await database.prisma.vacancy.findUniqueOrThrow({
      where: { id: vacancyId },
    });
    expect({ closedAt, closedWhy, staleAt }).toEqual({ closedAt: null, closedWhy: null, staleAt: null });
  });
});
