import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  emptyColumns,
  vacancyReportColumns,
  vacancyReportCsv,
  vacancyReportRow,
} from '../../src/reports/vacancy-report.ts';
import type { Database } from '../../src/storage/database.ts';
import {
  readPostedVacancies,
  type PostedVacancy,
} from '../../src/storage/vacancies/read-posted-vacancies.ts';
import { reportPeriod } from '../../src/time/report-period.ts';
import { openTestDatabase } from '../support/database.ts';

const now = new Date('2026-11-28T03:00:00Z');

describe('the report of vacancies', () => {
  let db: Database;
  let found: PostedVacancy[];
  beforeAll(async () => {
    db = await openTestDatabase();
    const firm = await db.prisma.firm.create({
      data: { name: 'Melati', nameKey: 'melati', kind: 'company', regency: '33.74', legalName: 'PT Melati' },
    });
    const base = { source: 'firm', employer: 'Melati', contentHash: 'x', firmId: firm.id };
    const posted = new Date('2026-11-03T18:00:00Z');
    await db.prisma.vacancy.createMany({
      data: [
        {
          ...{ ...base, sourceId: '1', code: 'AAA1', title: '=Penjahit', postedAt: posted, openings: 5 },
          ...{ places: ['33.74', '33.72'], payMin: 3_800_000, requirements: 'Syarat: teliti,\nrapi' },
          ...{ closedAt: now, closedWhy: 'filled', closesAt: new Date('2026-12-20T16:59:59Z') },
        },
        { ...base, sourceId: '2', code: 'AAA2', title: 'Kasir', postedAt: new Date('2026-10-31T16:00:00Z') },
        { ...base, sourceId: '3', code: 'AAA3', title: 'Impor', postedAt: posted, firmId: null },
        { ...base, sourceId: '4', code: 'AAA4', title: 'Satpam', postedAt: posted, closesAt: posted },
      ],
    });
    const period = reportPeriod('2026-11', '2026-11');
    found = [];
    for await (const one of readPostedVacancies(db.prisma, period, ['33.74'])) found.push(one);
  });
  afterAll(() => db.close());

  it('holds what firms posted here in the months, by the calendar of Western Indonesia, and no import', () => {
    expect(found.map(({ code }) => code)).toEqual(['AAA1', 'AAA4']);
  });

  it('says of each what article 5 asks for and whether it was filled, and leaves open what is not known', () => {
    const [first, last] = found.map((one) => vacancyReportRow(one, now));
    expect(first).toMatchObject({
      ...{ pemberi_kerja: 'Melati', nama_resmi: 'PT Melati', daerah_pemberi_kerja: 'Kota Semarang' },
      ...{ jumlah_tenaga_kerja: '5', berlaku_dari: '2026-11-04', berlaku_sampai: '2026-12-20' },
      ...{ keterampilan: 'teliti, rapi', wilayah_kerja: 'Kota Semarang, Kota Surakarta' },
      ...{ usia: '', jenis_kelamin: '', status: 'terisi', tanggal_status: '2026-11-28' },
    });
    expect(last?.status).toBe('berakhir');
    expect(emptyColumns(found.map((one) => vacancyReportRow(one, now)))).toContain('usia');
  });

  it('is CSV that no spreadsheet takes for a formula', () => {
    const csv = vacancyReportCsv(found.map((one) => vacancyReportRow(one, now)));
    const [head, line] = csv.split('\n');
    expect(head).toBe(vacancyReportColumns.join(','));
    expect(line).toContain(`"'=Penjahit"`);
    expect(csv.trim().split('\n')).toHaveLength(3);
  });
});
