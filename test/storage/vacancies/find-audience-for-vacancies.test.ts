import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createVacancyStore } from '../../../src/storage/vacancies/create-vacancy-store.ts';
import { findAudienceForVacancies } from '../../../src/storage/vacancies/find-audience-for-vacancies.ts';
import { findFittingVacancies } from '../../../src/storage/vacancies/find-fitting-vacancies.ts';
import { matchNewVacancies } from '../../../src/storage/vacancies/match-new-vacancies.ts';
import { openTestDatabase } from '../../support/database.ts';
import { inventedDraft } from '../../vacancies/make-draft.ts';

/** 12.00 WIB on a Tuesday. */
const noon = new Date('2026-11-24T05:00:00Z');
/** 22.30 WIB. */
const night = new Date('2026-11-24T15:30:00Z');
const morning = new Date('2026-11-25T00:00:00Z');

interface Invented {
  channel?: string;
  consents?: [purpose: string, granted: boolean][];
  setting?: { frequency?: string; strict?: boolean };
  person?: Record<string, unknown>;
}

describe('finding whom to tell of new vacancies', () => {
  let database: Database;
  let count = 0;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  async function addPerson({
    channel = 'telegram',
    consents,
    setting,
    person,
  }: Invented = {}): Promise<number> {
    count += 1;
    const granted = consents ?? [
      ['alerts', true],
      ['matching', true],
    ];
    const { id } = await database.prisma.person.create({
      data: {
        ...{
          regency: '33.74',
          education: 'SMA',
          fields: ['penjualan'],
          wishFields: ['penjualan'],
          registeredAt: noon,
        },
        ...person,
        addresses: { create: { channel, externalId: `audience-${String(count)}` } },
        ...(setting !== undefined && { alertSetting: { create: setting } }),
      },
    });
    for (const [purpose, isGranted] of granted) {
      const entry = { personId: id, purpose, word: isGranted ? 'granted' : 'refused', channel };
      await database.prisma.consent.create({ data: entry });
    }
    return id;
  }

  async function importOne(given: Parameters<typeof inventedDraft>[0] = {}): Promise<number> {
    count += 1;
    const draft = inventedDraft({ sourceId: `audience-${String(count)}`, ...given });
    const { newIds } = await createVacancyStore(database.prisma)([draft], noon);
    return newIds[0] ?? 0;
  }

  const alertsOf = (personId: number) => database.prisma.alert.findMany({ where: { personId } });

  it('tells a person who fits, once, however often it runs', async () => {
    const personId = await addPerson();
    const vacancyId = await importOne();
    const first = await findAudienceForVacancies(database.prisma, [vacancyId], noon);
    expect(first.alerts).toBeGreaterThanOrEqual(1);
    expect((await findAudienceForVacancies(database.prisma, [vacancyId], noon)).alerts).toBe(0);
    const [alert] = await alertsOf(personId);
    expect(alert).toMatchObject({ vacancyId, dueAt: noon, sentAt: null });
    expect(alert?.reasons).toEqual(expect.arrayContaining(['field', 'wish', 'place', 'education']));
  });

  it('leaves to an import what it has just stored, and does what a killed one has left', async () => {
    const personId = await addPerson({ channel: 'whatsapp-cloud' });
    const vacancyId = await importOne({ closesAt: night });
    const restMs = 15 * 60_000;
    const found = (minutes: number): Promise<number> =>
      matchNewVacancies(database.prisma, new Date(noon.getTime() + minutes * 60_000), restMs);
    expect(await found(14)).toBe(0);
    expect(await found(15)).toBeGreaterThanOrEqual(1);
    const told = (await alertsOf(personId)).find((alert) => alert.vacancyId === vacancyId);
    expect(told).toMatchObject({ channel: 'whatsapp-cloud', closesAt: night });
    expect(await found(16)).toBe(0);
  });

  it.each<[string, Invented]>([
    ['who never consented', { consents: [] }],
    ['who consented to alerts alone', { consents: [['alerts', true]] }],
    [
      'who withdrew consent',
      {
        consents: [
          ['alerts', true],
          ['matching', true],
          ['alerts', false],
        ],
      },
    ],
    ['who said stop', { person: { stoppedAt: noon } }],
    ['who did not finish registering', { person: { registeredAt: null } }],
    ['who turned alerts off', { setting: { frequency: 'off' } }],
    ['who lives far away', { person: { regency: '33.29' } }],
    ['whose field is another', { person: { fields: ['garmen'], wishFields: ['garmen'] } }],
    ['whose schooling is not accepted', { person: { education: 'SMP' } }],
    ['who wants much more pay', { person: { payMin: 5_000_000 } }],
  ])('does not tell a person %s', async (_, invented) => {
    const personId = await addPerson(invented);
    await findAudienceForVacancies(database.prisma, [await importOne()], noon);
    expect(await alertsOf(personId)).toEqual([]);
  });

  it('tells a person in the next regency, and one who would work there', async () => {
    const neighbour = await addPerson({ person: { regency: '33.21' } });
    const mover = await addPerson({ person: { regency: '33.29', places: ['33.74'] } });
    await findAudienceForVacancies(database.prisma, [await importOne()], noon);
    expect(await alertsOf(neighbour)).toHaveLength(1);
    expect(await alertsOf(mover)).toHaveLength(1);
  });

  it('tells everybody of the field about work from home, and nobody about work elsewhere', async () => {
    const personId = await addPerson({ person: { regency: '33.29', fields: ['desain'], wishFields: [] } });
    const fromHome = await importOne({ fields: ['desain'], regency: null, placeText: null, remote: true });
    const elsewhere = await importOne({ fields: ['desain'], regency: null, placeText: 'Bekasi' });
    await findAudienceForVacancies(database.prisma, [fromHome, elsewhere], noon);
    expect((await alertsOf(personId)).map(({ vacancyId }) => vacancyId)).toEqual([fromHome]);
  });

  it('waits for the end of the quiet hours where the channel rings, and for the digest where one is wanted', async () => {
    const ringing = await addPerson();
    const silent = await addPerson({ channel: 'terminal' });
    const daily = await addPerson({ setting: { frequency: 'daily' } });
    await findAudienceForVacancies(database.prisma, [await importOne()], night);
    expect((await alertsOf(ringing))[0]?.dueAt).toEqual(morning);
    expect((await alertsOf(silent))[0]?.dueAt).toEqual(night);
    expect((await alertsOf(daily))[0]?.dueAt).toEqual(new Date('2026-11-25T01:00:00Z'));
  });

  it('tells a person who wants only their field nothing of side fields', async () => {
    const strict = await addPerson({ setting: { strict: true } });
    const wide = await addPerson();
    await findAudienceForVacancies(
      database.prisma,
      [await importOne({ fields: ['kuliner', 'penjualan'] })],
      noon,
    );
    expect(await alertsOf(strict)).toEqual([]);
    expect(await alertsOf(wide)).toHaveLength(1);
  });

  it('does not tell of closed vacancies, nor of those a person applied to', async () => {
    const personId = await addPerson();
    const closed = await importOne({ closesAt: new Date('2026-11-20T00:00:00Z') });
    const applied = await importOne();
    await database.prisma.application.create({ data: { personId, vacancyId: applied } });
    await findAudienceForVacancies(database.prisma, [closed, applied], noon);
    expect(await alertsOf(personId)).toEqual([]);
  });

  it('finds what fits a person, best first', async () => {
    const profile = {
      education: 'SMA',
      fields: ['pertanian'],
      wish: 'ternak ayam',
      wishFields: ['pertanian'],
    };
    const personId = await addPerson({ person: { ...profile, regency: '33.28' } });
    const near = await importOne({ title: 'Pekerja Kebun', fields: ['pertanian'], regency: '33.76' });
    const own = await importOne({ title: 'Anak Kandang Ayam', fields: ['pertanian'], regency: '33.28' });
    await importOne({ title: 'Peneliti Ternak', fields: ['pertanian'], regency: '33.28', education: ['S2'] });
    const person = await database.prisma.person.findUniqueOrThrow({ where: { id: personId } });
    const page = { limit: 5, offset: 0, now: noon };
    const found = await findFittingVacancies(database.prisma, person, page);
    expect(found.items.map(({ id }) => id)).toEqual([own, near]);
    expect(found.total).toBe(2);
  });
});
