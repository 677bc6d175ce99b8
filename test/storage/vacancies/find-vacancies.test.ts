import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createVacancyStore } from '../../../src/storage/vacancies/create-vacancy-store.ts';
import { findVacancies, type VacancySearch } from '../../../src/storage/vacancies/find-vacancies.ts';
import { readTitlesAnew } from '../../../src/storage/vacancies/read-titles-anew.ts';
import type { VacancyDraft } from '../../../src/vacancies/vacancy-draft.ts';
import { openTestDatabase } from '../../support/database.ts';
import { inventedDraft } from '../../vacancies/make-draft.ts';

const now = new Date('2026-11-24T05:00:00Z');

const invented: Partial<VacancyDraft>[] = [
  { title: 'Kasir', regency: '33.72', placeText: 'Kota Surakarta' },
  { title: 'Cashier', regency: '33.11', placeText: 'Kabupaten Sukoharjo', disabilityFriendly: true },
  { title: 'Kasir', regency: '33.29', placeText: 'Kabupaten Brebes' },
  { title: 'Kasir', regency: null, placeText: 'Surabaya' },
  { title: 'Pramuniaga', regency: '33.72', requirements: 'Bersedia merangkap kasir.' },
  { title: 'Sopir Truk', fields: ['logistik'], regency: '33.74' },
  { title: 'Driver Pribadi', fields: ['logistik'], regency: '33.74' },
  { title: 'Operator Jahit', fields: ['garmen'], regency: '33.10' },
  { title: 'Admin Gudang', fields: ['administrasi', 'logistik'], regency: '33.74' },
  { title: 'Kasir Lama', regency: '33.72', closesAt: new Date('2026-11-01T00:00:00Z') },
  { title: 'Kasir Penuh', regency: '33.72', closedAt: new Date('2026-11-01T00:00:00Z') },
];

describe('finding vacancies', () => {
  let database: Database;
  let ids: number[];
  beforeAll(async () => {
    database = await openTestDatabase();
    const drafts = invented.map((given, n) => inventedDraft({ ...given, sourceId: `cari-${String(n)}` }));
    ({ newIds: ids } = await createVacancyStore(database.prisma)(drafts, now));
  });
  afterAll(() => database.close());

  const find = (search: Partial<VacancySearch>) =>
    findVacancies(database.prisma, { limit: 10, offset: 0, now, ...search });
  const titles = async (search: Partial<VacancySearch>) =>
    (await find(search)).items.map(({ title, regency }) => `${title} ${regency ?? '-'}`);

  it('finds synonyms in titles, nearest first, then what only the text names, without closed ones', async () => {
    expect(await titles({ words: 'kasir solo' })).toEqual([
      'Kasir 33.72',
      'Cashier 33.11',
      'Kasir 33.29',
      'Kasir -',
      'Pramuniaga 33.72',
    ]);
  });

  it('ranks by the given place where the words name none', async () => {
    expect((await titles({ words: 'lowongan kasir', near: '33.29' }))[0]).toBe('Kasir 33.29');
  });

  it('needs all words, and falls back to any of them', async () => {
    expect(await titles({ words: 'admin gudang' })).toEqual(['Admin Gudang 33.74']);
    expect((await titles({ words: 'sopir kontainer' })).length).toBe(2);
  });

  it.each([
    ['kasirr', 'Kasir'],
    ['oprator jait', 'Operator Jahit'],
    ['njahit', 'Operator Jahit'],
    ['nyopir', 'Sopir Truk'],
    ['warehous', 'Admin Gudang'],
    ['setir mobil', 'Driver Pribadi'],
  ])('finds by typo, Javanese or other words: %s', async (words, title) => {
    const { items } = await find({ words });
    expect(items.map((item) => item.title)).toContain(title);
  });

  it('filters by regency, several regencies, field and openness to disability', async () => {
    expect(await titles({ regency: '33.10' })).toEqual(['Operator Jahit 33.10']);
    expect((await find({ regency: '33.10,33.29' })).total).toBe(2);
    expect((await find({ field: 'logistik' })).total).toBe(3);
    expect(await titles({ openToDisability: true })).toEqual(['Cashier 33.11']);
  });

  it('tells the whole count on every page, also behind the last one', async () => {
    const all = await find({});
    const page = await find({ limit: 2, offset: 4 });
    expect([all.total, page.total, page.items.length]).toEqual([9, 9, 2]);
    expect(page.items.map(({ id }) => id)).toEqual(all.items.slice(4, 6).map(({ id }) => id));
    expect(await find({ offset: 100 })).toMatchObject({ total: 9, items: [] });
  });

  it('leaves out what the person dismissed or applied to, and finds what they saved', async () => {
    const { id: personId } = await database.prisma.person.create({ data: {} });
    const [first = 0, second = 0, third = 0] = ids;
    await database.prisma.application.create({ data: { personId, vacancyId: first } });
    const alert = { personId, vacancyId: second, score: 0, dueAt: now, dismissedAt: now };
    await database.prisma.alert.create({ data: alert });
    await database.prisma.savedVacancy.create({ data: { personId, vacancyId: third } });
    expect((await find({ personId })).total).toBe(7);
    expect((await find({ savedBy: personId })).items.map(({ id }) => id)).toEqual([third]);
  });

  it('finds again what an application was withdrawn from, and what was applied to on demand', async () => {
    const { id: personId } = await database.prisma.person.create({ data: {} });
    const [first = 0, second = 0] = ids;
    await database.prisma.application.create({ data: { personId, vacancyId: first, status: 'withdrawn' } });
    await database.prisma.application.create({ data: { personId, vacancyId: second } });
    expect((await find({ personId })).total).toBe(8);
    expect((await find({ appliedBy: personId })).items.map(({ id }) => id)).toEqual([second]);
  });

  it('ranks the occupation that a title names before a word that it only holds', async () => {
    const drafts = ['Admin Gudang Garmen', 'Supervisor Las', 'Tukang Las'].map((title, n) =>
      inventedDraft({ title, sourceId: `jabatan-${String(n)}`, regency: '33.01' }),
    );
    const { newIds } = await createVacancyStore(database.prisma)(drafts, now);
    expect((await titles({ words: 'las cilacap' })).slice(0, 2)).toEqual([
      'Tukang Las 33.01',
      'Supervisor Las 33.01',
    ]);
    await database.prisma.vacancy.deleteMany({ where: { id: { in: newIds } } });
  });

  it('keeps conditions that are told before those that are not, and leaves out what does not meet them', async () => {
    const rows: Partial<VacancyDraft>[] = [
      { title: 'Penerjemah A', payMin: 2_000_000, payMax: 2_500_000 },
      { title: 'Penerjemah B' },
      { title: 'Penerjemah C', payMin: 4_000_000, payMax: 5_000_000 },
    ];
    const drafts = rows.map((row, n) =>
      inventedDraft({ ...row, sourceId: `syarat-${String(n)}`, regency: '33.16' }),
    );
    const { newIds } = await createVacancyStore(database.prisma)(drafts, now);
    expect(await titles({ words: 'penerjemah blora gaji minimal 3 juta' })).toEqual([
      'Penerjemah C 33.16',
      'Penerjemah B 33.16',
    ]);
    await database.prisma.vacancy.deleteMany({ where: { id: { in: newIds } } });
  });

  it('reads the titles anew that were read with other word lists', async () => {
    await database.prisma.vacancy.updateMany({
      where: { title: 'Operator Jahit' },
      data: { workTerms: [], occupations: [], workVersion: 1 },
    });
    expect(await readTitlesAnew(database.prisma)).toBe(1);
    expect(await readTitlesAnew(database.prisma)).toBe(0);
    expect((await titles({ words: 'penjahit' }))[0]).toBe('Operator Jahit 33.10');
  });

  it('says where nothing is in the place that the words name', async () => {
    expect((await find({ words: 'sopir solo' })).nonePlace).toBe('33.72');
    expect((await find({ words: 'sopir semarang' })).nonePlace).toBeUndefined();
    expect((await find({ words: 'sopir', near: '33.72' })).nonePlace).toBeUndefined();
    expect((await find({ words: 'kasir solo', limit: 1, offset: 3 })).nonePlace).toBeUndefined();
  });

  it.each(["'); DROP TABLE vacancy; --", '& | ! ( :*', '%%%', '🙂🙂', "o'neil & co", '\\', 'a'.repeat(5000)])(
    'takes any text as words: %j',
    async (words) => {
      expect((await find({ words: words.slice(0, 5000) })).total).toBeGreaterThanOrEqual(0);
    },
  );
});
