import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importVacancies } from '../../src/vacancies/import-vacancies.ts';
import type { VacancyDraft } from '../../src/vacancies/vacancy-draft.ts';

const now = new Date('2026-11-24T05:00:00Z');
const posting = (change: object = {}) => ({
  ...{ '@type': 'JobPosting', identifier: 'p-1', title: 'Kasir Warung', description: 'Melayani pembeli.' },
  hiringOrganization: { name: 'Warung Contoh' },
  ...change,
});
const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n') + '\n';

describe('an import', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kanca-odd-import-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(content: string | Buffer) {
    const path = join(folder, 'lowongan.txt');
    const [rejectTo, remarkTo] = [join(folder, 'rejected.jsonl'), join(folder, 'remarks.jsonl')];
    for (const file of [rejectTo, remarkTo]) await rm(file, { force: true });
    await writeFile(path, content);
    const drafts: VacancyDraft[] = [];
    const store = async (batch: VacancyDraft[]) => {
      drafts.push(...batch);
      return { newIds: batch.map((_, at) => at), updated: 0, unchanged: 0 };
    };
    const result = await importVacancies({ path, rejectTo, remarkTo, store, now });
    const readLines = async (file: string) =>
      (await readFile(file, 'utf8').catch(() => ''))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { line: number; reason: string });
    return { result, drafts, rejects: await readLines(rejectTo), remarks: await readLines(remarkTo) };
  }

  it('keeps apart two ids that a computer’s number cannot tell apart', async () => {
    const text = lines(posting({ identifier: 0 }), posting({ identifier: 1, title: 'Penjahit' }));
    const long = text.replace('"identifier":0', '"identifier":912345678901234567');
    const { drafts } = await run(long.replace('"identifier":1', '"identifier":912345678901234561'));
    expect(drafts.map(({ sourceId }) => sourceId)).toEqual(['912345678901234567', '912345678901234561']);
  });

  it('tells two different rows of one id, and takes the same row twice once', async () => {
    const { result, rejects } = await run(
      lines(posting(), posting({ title: 'Penjahit' }), posting(), posting({ identifier: 'p-2' })),
    );
    expect(result.rejected).toBe(1);
    expect(rejects).toEqual([{ line: 2, reason: 'Line 1 has the id p-1 too, for another vacancy.' }]);
  });

  it('takes one id of two employers for two vacancies', async () => {
    const other = posting({ hiringOrganization: { name: 'Toko Contoh' }, title: 'Penjahit' });
    const { result, drafts } = await run(lines(posting(), other));
    expect(result).toMatchObject({ new: 2, rejected: 0 });
    expect(drafts.map(({ issuer }) => issuer)).toEqual(['Warung Contoh', 'Toko Contoh']);
  });

  it.each(['7,38530E+17', '7.38E+17', '-', 'N/A', '#N/A', 'null'])(
    'refuses the id %s',
    async (identifier) => {
      const { result, rejects } = await run(lines(posting({ identifier: 'ok' }), posting({ identifier })));
      expect(result).toMatchObject({ new: 1, rejected: 1 });
      expect(rejects[0]?.reason).toContain(identifier);
    },
  );

  it('refuses the id 0 of several rows, and takes that of one', async () => {
    const zero = (title: string) => posting({ identifier: 0, title });
    expect((await run(lines(zero('Kasir')))).result).toMatchObject({ new: 1, rejected: 0 });
    const { rejects, result } = await run(lines(zero('Kasir'), zero('Sopir'), zero('Koki'), posting()));
    expect(result).toMatchObject({ new: 1, rejected: 3 });
    expect(rejects.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('refuses alone a first row that is no vacancy or lacks a column', async () => {
    const { result, rejects } = await run(
      lines({ '@type': 'BreadcrumbList' }, { '@type': 'JobPosting', title: 'Sopir' }, posting()),
    );
    expect(result).toMatchObject({ new: 1, rejected: 2, format: 'jobposting' });
    expect(rejects.map(({ reason }) => reason)).toEqual([
      'The row is a BreadcrumbList, no vacancy.',
      expect.stringContaining('without: hiringOrganization'),
    ]);
  });

  it('refuses a row whose closing date cannot be read, and never leaves it open for ever', async () => {
    const { rejects } = await run(
      lines(posting({ validThrough: 'akhir bulan' }), posting({ identifier: 'x' })),
    );
    expect(rejects).toEqual([{ line: 1, reason: 'The closing date cannot be read: "akhir bulan".' }]);
  });

  it('says of rows it takes that they are closed, that their pay cannot be, or that dates are odd', async () => {
    const { result, remarks, drafts } = await run(
      lines(
        posting({ validThrough: '31/12/2025' }),
        posting({ identifier: '2', baseSalary: 'Rp 1' }),
        posting({ identifier: '3', datePosted: '2026-12-24' }),
        posting({ identifier: '4' }),
      ),
    );
    expect(result).toMatchObject({ new: 4, rejected: 0, remarks: 3 });
    expect(remarks.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(drafts[1]?.payMin).toBeNull();
  });

  it('takes a moment to come in "closed at" for the closing date', async () => {
    const columns = 'id;title;employer;location;education;qualifications_html;closed_at';
    const { drafts } = await run(`${columns}\na;Kasir;Toko;Kudus;SMA;Jujur;30/11/2026\n`);
    expect(drafts[0]).toMatchObject({ closedAt: null, closesAt: new Date('2026-11-30T16:59:59.999Z') });
  });

  it.each([
    ['PK\u0003\u0004abc', 'Excel'],
    ['%PDF-1.7', 'PDF'],
    ['<!DOCTYPE html><html>', 'web page'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'gzip'],
  ])('says of a file of another kind what it is', async (content, word) => {
    await expect(run(content)).rejects.toMatchObject({
      code: 'FILE_KIND',
      message: expect.stringContaining(word),
    });
  });
});
