import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepSearch, loadKeptSearches, stopSearches } from '../../../src/storage/alerts/kept-searches.ts';
import type { Database } from '../../../src/storage/database.ts';
import { withdrawals } from '../../../src/storage/people/withdrawals.ts';
import { createVacancyStore } from '../../../src/storage/vacancies/create-vacancy-store.ts';
import { findAudienceForVacancies } from '../../../src/storage/vacancies/find-audience-for-vacancies.ts';
import { keptQueryOf } from '../../../src/vacancies/search/kept-query.ts';
import { openTestDatabase } from '../../support/database.ts';
import { inventedDraft } from '../../vacancies/make-draft.ts';

/** 12.00 WIB on a Tuesday. */
const noon = new Date('2026-11-24T05:00:00Z');

interface Invented {
  searches?: string[];
  consents?: string[];
  frequency?: string;
  person?: Record<string, unknown>;
}

describe('finding who asked for new vacancies by a kept search', () => {
  let database: Database;
  let count = 0;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** Somebody in Semarang whose profile wishes for nothing that is imported here. */
  async function addPerson({
    searches = [],
    consents = ['alerts'],
    frequency,
    person,
  }: Invented): Promise<number> {
    count += 1;
    const { id } = await database.prisma.person.create({
      data: {
        ...{ regency: '33.74', education: 'SMA', wish: 'apoteker', wishFields: ['kesehatan'] },
        ...{ registeredAt: noon, ...person },
        addresses: { create: { channel: 'telegram', externalId: `search-${String(count)}` } },
        ...(frequency !== undefined && { alertSetting: { create: { frequency } } }),
      },
    });
    for (const purpose of consents)
      await database.prisma.consent.create({
        data: { personId: id, purpose, word: 'granted', channel: 'telegram' },
      });
    for (const words of searches)
      await keepSearch(database.prisma, id, keptQueryOf(words, undefined) ?? '', noon);
    return id;
  }

  async function importOne(given: Parameters<typeof inventedDraft>[0]): Promise<number> {
    count += 1;
    const draft = inventedDraft({ sourceId: `search-${String(count)}`, ...given });
    const { newIds } = await createVacancyStore(database.prisma)([draft], noon);
    await findAudienceForVacancies(database.prisma, newIds, noon);
    return newIds[0] ?? 0;
  }

  const asked = async (personId: number, vacancyId: number): Promise<string | null | undefined> =>
    (await database.prisma.alert.findFirst({ where: { personId, vacancyId } }))?.asked;

  const cashier = { title: 'Kasir', regency: '33.72', placeText: 'Kota Surakarta' };

  it('tells those whose search is just this work in this place, and not others', async () => {
    const right = await addPerson({ searches: ['kasir solo'] });
    const near = await addPerson({ searches: ['kasir di sukoharjo'] });
    const far = await addPerson({ searches: ['kasir di tegal'] });
    const other = await addPerson({ searches: ['satpam solo'] });
    const id = await importOne(cashier);
    expect(await asked(right, id)).toBe('kasir Kota Surakarta');
    expect(await asked(near, id)).toBe('kasir Sukoharjo');
    expect(await asked(far, id)).toBeUndefined();
    expect(await asked(other, id)).toBeUndefined();
  });

  it('heeds pay and other conditions, as told', async () => {
    const well = await addPerson({ searches: ['kasir solo gaji minimal 3 juta'] });
    const poor = await importOne({ ...cashier, payMin: 2_000_000, payMax: 2_000_000 });
    const rich = await importOne({ ...cashier, payMin: 3_200_000, payMax: 3_200_000 });
    const silent = await importOne(cashier);
    expect(await asked(well, poor)).toBeUndefined();
    expect(await asked(well, rich)).toContain('gaji minimal');
    expect(await asked(well, silent)).toBeUndefined();
  });

  it('takes a search without a place for where the person would work', async () => {
    const [home, elsewhere] = [
      await addPerson({ searches: ['barista'] }),
      await addPerson({
        searches: ['barista'],
        person: { regency: '33.02' },
      }),
    ];
    const id = await importOne({ title: 'Barista', regency: '33.74', placeText: 'Kota Semarang' });
    expect(await asked(home, id)).toBe('barista');
    expect(await asked(elsewhere, id)).toBeUndefined();
  });

  it('keeps several searches, tells a vacancy once, and nothing twice', async () => {
    const person = await addPerson({ searches: ['kasir solo', 'kasir di klaten', 'sopir solo'] });
    const id = await importOne(cashier);
    await findAudienceForVacancies(database.prisma, [id], noon);
    expect(await database.prisma.alert.count({ where: { personId: person } })).toBe(1);
  });

  it('tells once, with its reasons, what fits the profile too', async () => {
    const person = { regency: '33.72', wish: 'kasir', wishFields: ['penjualan'], wishOccupations: ['5230'] };
    const id = await addPerson({ searches: ['kasir solo'], consents: ['alerts', 'matching'], person });
    const vacancyId = await importOne({ ...cashier, fields: ['penjualan'] });
    const found = await database.prisma.alert.findMany({ where: { personId: id } });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ vacancyId, asked: 'kasir Kota Surakarta' });
    expect(found[0]?.reasons).toContain('wish');
  });

  it.each([
    { says: 'who has not agreed to alerts', given: { consents: [] } },
    { says: 'who has turned the news off', given: { frequency: 'off' } },
    { says: 'who has said BERHENTI', given: { person: { stoppedAt: noon } } },
  ])('tells nothing to somebody $says', async ({ given }) => {
    const person = await addPerson({ searches: ['kasir solo'], ...given });
    expect(await asked(person, await importOne(cashier))).toBeUndefined();
  });

  it('ends a search with what was found for it and not told', async () => {
    const person = await addPerson({ searches: ['kasir solo', 'satpam solo'] });
    const id = await importOne(cashier);
    await stopSearches(database.prisma, person, ['kasir Kota Surakarta']);
    expect(await asked(person, id)).toBeUndefined();
    expect(await loadKeptSearches(database.prisma, person)).toEqual(['satpam Kota Surakarta']);
  });

  it('needs no consent to matching, and outlives its withdrawal', async () => {
    const person = await addPerson({ searches: ['kasir solo'], consents: ['alerts', 'matching'] });
    const id = await importOne(cashier);
    await withdrawals.matching(database.prisma, person, noon);
    expect(await asked(person, id)).toBe('kasir Kota Surakarta');
    await withdrawals.alerts(database.prisma, person, noon);
    expect(await asked(person, id)).toBeUndefined();
  });

  it('keeps ten at most', async () => {
    const cities = [
      'solo',
      'tegal',
      'kudus',
      'demak',
      'klaten',
      'sragen',
      'blora',
      'rembang',
      'pati',
      'jepara',
    ];
    const person = await addPerson({ searches: cities.map((city) => `kasir ${city}`) });
    expect(await keepSearch(database.prisma, person, 'kasir Kabupaten Brebes', noon)).toBe('full');
    expect(await keepSearch(database.prisma, person, 'kasir Kota Surakarta', noon)).toBe('again');
    expect(await loadKeptSearches(database.prisma, person)).toHaveLength(10);
  });
});
