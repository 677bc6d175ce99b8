import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countApplications } from '../../src/storage/reports/count-applications.ts';
import { countFunnel } from '../../src/storage/reports/count-funnel.ts';
import { countIndicators } from '../../src/storage/reports/count-indicators.ts';
import { findFigureDay } from '../../src/storage/reports/find-figure-day.ts';
import { keepFigures } from '../../src/storage/reports/keep-figures.ts';
import { readFunnel } from '../../src/storage/reports/read-funnel.ts';
import { readIndicators } from '../../src/storage/reports/read-indicators.ts';
import type { Database } from '../../src/storage/database.ts';
import { reportPeriod } from '../../src/time/report-period.ts';
import { openTestDatabase } from '../support/database.ts';

const folder = new URL('../../src/storage/reports/', import.meta.url);
const period = reportPeriod('2026-01', '2026-06');
const places = [null, ['33.74'], ['33.72']];
const dayMs = 86_400_000;
const flows = ['onboarding', 'apply'];
let db: Database;
let vacancyId: number;
/** The day on which figures are kept; another one each time. */
let today = new Date('2026-07-01T00:00:00Z');

beforeAll(async () => {
  db = await openTestDatabase();
  const data = { source: 'x', sourceId: 'a', code: 'A234', title: 'Kasir', employer: 'CV', contentHash: 'x' };
  vacancyId = (await db.prisma.vacancy.create({ data })).id;
  for (let n = 0; n < 12; n += 1) await settle(n, n % 2 === 0 ? ['granted'] : []);
});
afterAll(() => db.close());

/** Somebody of whom every report could count something, whose words on statistics were these, oldest first. */
async function settle(n: number, words: readonly string[]): Promise<void> {
  const at = new Date(Date.UTC(2026, 1 + (n % 5), 15));
  const began = { move: 'BEGAN', state: 'atDesk', mover: 'person', at };
  const { id: personId } = await db.prisma.person.create({
    data: {
      gender: n % 2 === 0 ? 'P' : 'L',
      regency: n % 2 === 0 ? '33.74' : '33.72',
      birthDate: new Date('2000-01-01'),
      registeredAt: at,
      addresses: { create: { channel: 'telegram', externalId: `t${n}` } },
      accommodation: { create: { need: 'hearing' } },
      applications: { create: { vacancyId, createdAt: at, updatedAt: at, events: { create: began } } },
      alerts: { create: { vacancyId, dueAt: at, sentAt: at, score: 80 } },
      campaigns: { create: { campaign: 'pulse-1', reply: 'working', repliedAt: at } },
      reached: { create: flows.map((flow) => ({ flow, question: 'name', at })) },
    },
  });
  const test = { personId, instrument: 'riasec48', instrumentVersion: 'riasec48-1', language: 'id' };
  await db.prisma.assessment.create({
    data: { ...test, channel: 'telegram', rule: 'full', startedAt: at, finishedAt: at },
  });
  for (const [nth, word] of words.entries())
    await db.prisma.consent.create({
      data: { personId, purpose: 'statistics', channel: 'test', word, at: new Date(at.getTime() + nth) },
    });
}

async function each<Place, Told>(all: readonly Place[], ask: (one: Place) => Promise<Told>): Promise<Told[]> {
  const told: Told[] = [];
  for (const one of all) told.push(await ask(one));
  return told;
}

/** What each query of the reports tells. Those that tell of nobody stand in the second table, with the reason. */
const queries: Record<string, () => Promise<unknown>> = {
  countIndicators: () => each(places, (place) => countIndicators(db.prisma, period, place)),
  countApplications: () => each(places, (place) => countApplications(db.prisma, period, place)),
  countFunnel: () =>
    each(flows, (flow) => each(places, (place) => countFunnel(db.prisma, flow, period, place))),
  keepFigures: async () => {
    await keep();
    const indicators = await db.prisma.indicatorFigure.findMany({ where: { day: await newest() } });
    const funnels = await db.prisma.funnelFigure.findMany({ where: { day: await newest() } });
    return [...indicators, ...funnels]
      .map(({ day: _day, ...figure }) =>
        JSON.stringify(figure, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
      )
      .sort();
  },
  readIndicators: async () => {
    await keep();
    return each(places, async (place) => readIndicators(db.prisma, await newest(), place));
  },
  readFunnel: async () => {
    await keep();
    return each(flows, (flow) =>
      each(places, async (place) => readFunnel(db.prisma, flow, await newest(), place)),
    );
  },
};
const ofNobody = {
  findFigureDay: 'a day',
  listFunnelFlows: 'names of flows',
  saveProgrammeFigure: 'entered by the office',
  listProgrammeFigures: 'entered by the office',
  sumPlacesSql: 'part of another query',
  indicatorFiguresSql: 'part of another query',
  funnelFiguresSql: 'part of another query',
  ofOfficeSql: 'part of another query',
};

/** Counts the half year once more, as on another day of July. */
async function keep(): Promise<void> {
  today = new Date(today.getTime() + dayMs);
  await db.prisma.$transaction((tx) => keepFigures(tx, today));
}

async function newest(): Promise<string> {
  return (await findFigureDay(db.prisma)) ?? '';
}

it('every query of the reports is looked at here', async () => {
  const names = readdirSync(fileURLToPath(folder));
  const exported = await each(names, async (name) =>
    Object.keys((await import(new URL(name, folder).href)) as object),
  );
  expect(exported.flat().sort()).toEqual([...Object.keys(queries), ...Object.keys(ofNobody)].sort());
});

describe('who refused statistics, or took the yes back,', () => {
  it.each(Object.entries(queries))('changes nothing of what %s tells', async (_name, ask) => {
    const before = await ask();
    const people = await db.prisma.person.count();
    for (const [n, words] of [['refused'], ['granted', 'withdrawn']].entries())
      await settle(people + n, words);
    expect(await ask()).toEqual(before);
    await settle(people + 2, []);
    expect(await ask()).not.toEqual(before);
  });
});
