import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { measures, type Measure } from '../../src/reports/indicator-definitions.ts';
import { indicatorsCsv } from '../../src/reports/indicators-csv.ts';
import { makeIndicators, tableOf, type IndicatorTable } from '../../src/reports/make-indicators.ts';
import { makeReportMedia } from '../../src/reports/make-report-media.ts';
import { monthsUpTo, reportPeriod } from '../../src/time/report-period.ts';
import type { Database } from '../../src/storage/database.ts';
import { countIndicators } from '../../src/storage/reports/count-indicators.ts';
import { keepFigures } from '../../src/storage/reports/keep-figures.ts';
import { listProgrammeFigures, saveProgrammeFigure } from '../../src/storage/reports/programme-figures.ts';
import { readIndicators } from '../../src/storage/reports/read-indicators.ts';
import { openTestDatabase } from '../support/database.ts';

const period = reportPeriod('2026-01', '2026-06');
const day = (month: number): Date => new Date(Date.UTC(2026, month - 1, 15));

describe('the indicators', () => {
  let db: Database;
  let tables: IndicatorTable[];

  /**
   * 30 women and 12 men; every third is deaf, but only twelve women agreed to statistics. Two men more refused or took
   * their yes back, one person works for the office: they must be counted nowhere.
   */
  beforeAll(async () => {
    db = await openTestDatabase();
    const vacancy = await db.prisma.vacancy.create({
      data: { source: 'x', sourceId: 'a', code: 'A234', title: 'Kasir', employer: 'CV', contentHash: 'x' },
    });
    for (let n = 0; n < 44; n += 1) {
      const woman = n < 30;
      const young = n < 18;
      const old = n >= 39;
      const registeredAt = day(1 + (n % 6));
      const { id: personId } = await db.prisma.person.create({
        data: {
          gender: woman ? 'P' : 'L',
          regency: n % 2 === 0 ? '33.74' : '33.72',
          birthDate: new Date(Date.UTC(young ? 2004 : old ? 1980 : 1990, 0, 1)),
          registeredAt,
          addresses: { create: { channel: 'telegram', externalId: `t${n}` } },
        },
      });
      if (n % 3 === 0) await db.prisma.accommodation.create({ data: { personId, need: 'hearing' } });
      const consent = { personId, purpose: 'statistics', channel: 'test' };
      if (n < 12 || n === 43)
        await db.prisma.consent.create({ data: { ...consent, word: 'granted', at: day(1) } });
      const no = { ...consent, word: n === 42 ? 'refused' : 'withdrawn', at: day(2) };
      if (n >= 42) await db.prisma.consent.create({ data: no });
      const application = { personId, vacancyId: vacancy.id, createdAt: day(6), updatedAt: day(6) };
      if (n < 20 || n >= 42) await db.prisma.application.create({ data: application });
      for (const campaign of n < 6 ? ['pulse-1', 'pulse-3'] : [])
        await db.prisma.campaignSent.create({
          data: { campaign, personId, reply: 'working', repliedAt: day(6) },
        });
      const alert = { personId, vacancyId: vacancy.id, dueAt: day(5), sentAt: day(5) };
      if (n < 9) await db.prisma.alert.create({ data: { ...alert, score: n < 7 ? 80 : 0 } });
      for (let tries = 0; n < 15 && tries < 2; tries += 1)
        await db.prisma.assessment.create({
          data: {
            personId,
            instrument: 'riasec48',
            instrumentVersion: 'riasec48-1',
            language: 'id',
            channel: 'telegram',
            rule: 'full',
            startedAt: day(3 + tries),
            finishedAt: day(3 + tries),
          },
        });
    }
    await db.prisma.person.create({ data: { registeredAt: new Date('2026-06-30T17:00:00Z') } });
    const { id: counselor } = await db.prisma.person.create({ data: { registeredAt: day(3) } });
    await db.prisma.roleGrant.create({ data: { personId: counselor, role: 'counselor', revokedAt: day(4) } });
    tables = makeIndicators(await countIndicators(db.prisma, period, null), period, null);
  });
  afterAll(() => db.close());

  const told = (measure: Measure, dimension: 'sex' | 'month') =>
    Object.fromEntries(
      tableOf(tables, measure, dimension).cells.map(({ category, count }) => [category, count]),
    );

  it('count people, each once, within months of Indonesian time', () => {
    expect(measures.map((measure) => tableOf(tables, measure, 'month').total)).toEqual([
      ...[42, 15, 7, 20],
      ...[0, 0, 0, 0],
      ...[6, 6, 0],
    ]);
    expect(told('registered', 'month')).toEqual(Object.fromEntries(period.months.map((month) => [month, 7])));
    expect(told('assessed', 'month')).toMatchObject({ '2026-03': 15, '2026-04': 0 });
  });

  it('hide the group that would follow from the others', () => {
    expect(told('registered', 'sex')).toEqual({ L: 12, P: 30, unknown: 0 });
    expect(tableOf(tables, 'registered', 'age').cells.map(({ count }) => count)).toEqual([
      ...[0, null, 0],
      ...[21, null, 0, 0],
    ]);
  });

  it('know a disability only of people whose last word on statistics is yes', async () => {
    const counts = await countIndicators(db.prisma, period, null);
    const own = counts.filter(
      ({ measure, dimension }) => measure === 'registered' && dimension === 'disability',
    );
    expect(own.map(({ category, count }) => [category, count])).toEqual([
      ['notSaid', 8],
      ['unknown', 30],
      ['yes', 4],
    ]);
  });

  it('of a regency are about its people only', async () => {
    const own = makeIndicators(await countIndicators(db.prisma, period, ['33.72']), period, ['33.72']);
    expect(tableOf(own, 'registered', 'month').total).toBe(21);
    expect(tableOf(own, 'registered', 'regency').cells).toEqual([{ category: '33.72', count: 21 }]);
  });

  it.each([[null], [['33.72']]])(
    'of %j that are kept for a day are those that were counted',
    async (places) => {
      const now = new Date('2026-07-01T00:00:00Z');
      const day = await db.prisma.$transaction((tx) => keepFigures(tx, now));
      expect(day).toBe('2026-06-30');
      const counted = await countIndicators(db.prisma, monthsUpTo(day), places);
      expect(await readIndicators(db.prisma, day, places)).toEqual(counted);
      expect(counted.length).toBeGreaterThan(10);
    },
  );

  it('are counted once a day, and kept for a week', async () => {
    const at = (date: number) => new Date(Date.UTC(2026, 7, date));
    await db.prisma.$transaction((tx) => keepFigures(tx, at(1)));
    const before = await db.prisma.figureDay.findMany();
    await db.prisma.$transaction((tx) => keepFigures(tx, at(1)));
    expect(await db.prisma.figureDay.findMany()).toEqual(before);
    await db.prisma.$transaction((tx) => keepFigures(tx, at(9)));
    expect(await db.prisma.figureDay.findMany({ select: { day: true } })).toEqual([{ day: '2026-08-08' }]);
    expect(await db.prisma.indicatorFigure.count({ where: { day: { lt: '2026-08-08' } } })).toBe(0);
  });

  it('leave as CSV with figures of the programme, safe for a spreadsheet', async () => {
    const figures = [
      { indicator: 'companies', period: '2024..2026', place: '*', value: 293, source: 'laporan, "akhir"' },
      { indicator: 'instructors_trained', period: '2026', place: '*', value: 67, source: '=1+1' },
      { indicator: 'blk_with_trained_instructors', period: '2026', place: '*', value: 38, source: 'x' },
      { indicator: 'youth_trained', period: '2026', place: '*', value: 1197, source: 'x' },
    ];
    for (const figure of figures) await saveProgrammeFigure(db.prisma, figure, null, day(6));
    const csv = indicatorsCsv(tables, period, await listProgrammeFigures(db.prisma));
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    expect(rows.find(({ indicator }) => indicator === 'companies')).toMatchObject({
      value: '293',
      source: 'laporan, "akhir"',
    });
    expect(rows.find(({ indicator }) => indicator === 'instructors_trained')?.['source']).toBe("'=1+1");
    const people = rows.filter(({ source }) => source === 'kanca' || source === 'hidden');
    expect(people.every(({ value }) => value === '' || value === '0' || Number(value) >= 5)).toBe(true);
    expect(rows[0]).toMatchObject({ indicator: 'registered', dimension: 'total', value: '42' });
  });

  it('are a picture under 40 kB', async () => {
    await db.prisma.$transaction((tx) => keepFigures(tx, new Date('2026-07-01T00:00:00Z')));
    const input = { day: '2026-06-30', places: '' };
    const ref = { kind: 'trend-chart', fileName: 'laporan.png', input };
    const file = await makeReportMedia(db.prisma, createRenderer(), ref, 'id');
    expect(file.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(file.bytes.length).toBeLessThan(40_000);
  });
});
