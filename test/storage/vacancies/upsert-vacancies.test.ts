import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createVacancyStore } from '../../../src/storage/vacancies/create-vacancy-store.ts';
import { loadVacancy } from '../../../src/storage/vacancies/load-vacancy.ts';
import { shortCodes } from '../../../src/vacancies/short-codes.ts';
import { openTestDatabase } from '../../support/database.ts';
import { inventedDraft } from '../../vacancies/make-draft.ts';

const now = new Date('2026-11-24T05:00:00Z');
const later = new Date('2026-11-25T05:00:00Z');

describe('storing vacancies', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('inserts once, leaves an equal row alone and updates a changed one', async () => {
    const store = createVacancyStore(database.prisma);
    const first = await store([inventedDraft(), inventedDraft({ sourceId: 'contoh-2' })], now);
    expect(first).toMatchObject({ updated: 0, unchanged: 0 });
    expect(first.newIds).toHaveLength(2);

    const again = await store(
      [inventedDraft({ title: 'Kasir Minimarket' }), inventedDraft({ sourceId: 'contoh-2' })],
      later,
    );
    expect(again).toEqual({ newIds: [], updated: 1, unchanged: 1 });
    const stored = await loadVacancy(database.prisma, first.newIds[0] ?? 0);
    expect(stored).toMatchObject({
      title: 'Kasir Minimarket',
      importedAt: now,
      updatedAt: later,
      fields: ['penjualan'],
    });
  });

  it('counts a row that stands twice in a batch once, and keeps the last', async () => {
    const store = createVacancyStore(database.prisma);
    const twice = [
      inventedDraft({ sourceId: 'dua', title: 'Satu' }),
      inventedDraft({ sourceId: 'dua', title: 'Dua' }),
    ];
    const { newIds, unchanged } = await store(twice, now);
    expect([newIds.length, unchanged]).toEqual([1, 1]);
    expect((await loadVacancy(database.prisma, newIds[0] ?? 0))?.title).toBe('Dua');
  });

  it('finds a vacancy by its code in any spelling', async () => {
    const store = createVacancyStore(database.prisma);
    const { newIds } = await store([inventedDraft({ sourceId: 'kode' })], now);
    const stored = await loadVacancy(database.prisma, newIds[0] ?? 0);
    const typed = ` ${stored?.code.toLowerCase() ?? ''}. `;
    expect((await loadVacancy(database.prisma, typed))?.id).toBe(newIds[0]);
    expect(await loadVacancy(database.prisma, 'TIDAK-ADA')).toBeNull();
  });

  it('takes another code where somebody has the first ones', async () => {
    const [one = '', two = ''] = shortCodes('jobposting', 'bentrok');
    const rival = inventedDraft({ sourceId: 'lawan' });
    const store = createVacancyStore(database.prisma);
    const { newIds } = await store([rival], now);
    await database.prisma.vacancy.update({ where: { id: newIds[0] ?? 0 }, data: { code: one } });
    const { newIds: next } = await store([inventedDraft({ sourceId: 'bentrok' })], now);
    expect((await loadVacancy(database.prisma, next[0] ?? 0))?.code).toBe(two);
  });

  it('keeps a vacancy closed that was closed here, when the source changes it', async () => {
    const store = createVacancyStore(database.prisma);
    const { newIds } = await store([inventedDraft({ sourceId: 'tutup' })], now);
    await database.prisma.vacancy.update({ where: { id: newIds[0] ?? 0 }, data: { closedAt: now } });
    await store([inventedDraft({ sourceId: 'tutup', title: 'Kasir Baru' })], later);
    expect((await loadVacancy(database.prisma, newIds[0] ?? 0))?.closedAt).toEqual(now);
  });

  it('opens a vacancy again that its source had closed, or that was closed for its age, when the source opens it', async () => {
    const store = createVacancyStore(database.prisma);
    const { newIds } = await store([inventedDraft({ sourceId: 'buka', closedAt: now })], now);
    const id = newIds[0] ?? 0;
    expect(await loadVacancy(database.prisma, id)).toMatchObject({ closedAt: now, closedWhy: 'source' });
    await store([inventedDraft({ sourceId: 'buka' })], later);
    expect(await loadVacancy(database.prisma, id)).toMatchObject({ closedAt: null, closedWhy: null });
    const stale = { closedAt: now, closedWhy: 'stale', staleAt: now };
    await database.prisma.vacancy.update({ where: { id }, data: stale });
    await store([inventedDraft({ sourceId: 'buka', closesAt: later })], later);
    expect(await loadVacancy(database.prisma, id)).toMatchObject({
      closedAt: null,
      closedWhy: null,
      staleAt: null,
    });
  });

  it('keeps apart the vacancies of two employers that use one id, and what is known of each', async () => {
    const store = createVacancyStore(database.prisma);
    const facts = { occupations: ['5230'], places: ['33.74', '33.19'], payPer: 'day' as const };
    const drafts = [
      inventedDraft({ sourceId: '1', issuer: 'Toko A', ...facts }),
      inventedDraft({ sourceId: '1', issuer: 'Toko B', provenance: { pay: 'text' } }),
    ];
    const { newIds } = await store(drafts, now);
    expect(newIds).toHaveLength(2);
    expect(await loadVacancy(database.prisma, newIds[0] ?? 0)).toMatchObject(facts);
    expect((await loadVacancy(database.prisma, newIds[1] ?? 0))?.provenance).toEqual({ pay: 'text' });
    expect(await store(drafts, later)).toEqual({ newIds: [], updated: 0, unchanged: 2 });
  });

  it('stores signs that the database refuses in another form', async () => {
    const store = createVacancyStore(database.prisma);
    const { newIds } = await store(
      [inventedDraft({ sourceId: 'aneh', description: 'a\u0000b\ud800c 😀' })],
      now,
    );
    expect((await loadVacancy(database.prisma, newIds[0] ?? 0))?.description).toBe('a\ufffdb\ufffdc 😀');
  });

  it('gives 3,000 vacancies 3,000 different codes', async () => {
    const store = createVacancyStore(database.prisma);
    const drafts = Array.from({ length: 3000 }, (_, n) => inventedDraft({ sourceId: `banyak-${String(n)}` }));
    const { newIds } = await store(drafts, now);
    expect(newIds).toHaveLength(3000);
  });
});
