import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { importVacancies, type ImportResult } from '../../src/vacancies/import-vacancies.ts';
import { openTestDatabase } from '../support/database.ts';

const header = 'id,title,employer,location,job_function,education,requirements';
const row = (id: string, title = 'Kasir Toko Café') => `${id},${title},Toko Contoh,Kudus,Kasir,SMA/SMK,Jujur`;
const now = new Date('2026-11-24T05:00:00Z');

describe('importing vacancies', () => {
  let database: Database;
  let folder: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'kanca-import-'));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  async function runImport(content: string | Buffer, options: { format?: string } = {}) {
    const path = join(folder, 'lowongan.csv');
    const rejectTo = join(folder, 'lowongan.csv.rejected.jsonl');
    await rm(rejectTo, { force: true });
    await writeFile(path, content);
    const newIds: number[] = [];
    const store = createVacancyStore(database.prisma);
    const onNew = async (ids: number[]) => void newIds.push(...ids);
    const result = await importVacancies({ path, rejectTo, store, now, onNew, ...options });
    const rejects = (await readFile(rejectTo, 'utf8').catch(() => ''))
      .split('\n')
      .filter((line) => line !== '');
    return {
      result,
      newIds,
      rejects: rejects.map((line) => JSON.parse(line) as { line: number; reason: string }),
    };
  }
  const counts = ({ new: added, updated, unchanged, rejected }: ImportResult) => [
    added,
    updated,
    unchanged,
    rejected,
  ];

  it('counts new, updated, unchanged and rejected rows, and tells line and reason of the last', async () => {
    const first = await runImport(
      [header, row('i-1'), row('i-2'), 'i-3,,x,y,z,a,b', 'kurang', ''].join('\n'),
    );
    expect(counts(first.result)).toEqual([2, 0, 0, 2]);
    expect(first.newIds).toHaveLength(2);
    expect(first.rejects).toEqual([
      { line: 4, reason: 'The row has no job title.' },
      { line: 5, reason: 'The row has not 7 cells.' },
    ]);
    const again = await runImport([header, row('i-1'), row('i-2', 'Kasir Malam'), row('i-4')].join('\n'));
    expect(counts(again.result)).toEqual([1, 1, 1, 0]);
    expect(again.rejects).toEqual([]);
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`), 'utf8'],
    ['UTF-16 little endian', (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big endian', (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 without a mark', (text: string) => iconv.encode(text, 'utf-16le'), 'utf-16le'],
    ['Windows-1252', (text: string) => iconv.encode(text, 'windows-1252'), 'windows-1252'],
  ])('reads %s', async (name, encode, encoding) => {
    const { result, newIds } = await runImport(encode([header, row(`enc-${name}`)].join('\r\n')));
    expect(result).toMatchObject({ new: 1, rejected: 0, encoding });
    const stored = await database.prisma.vacancy.findUnique({ where: { id: newIds[0] ?? 0 } });
    expect(stored?.title).toBe('Kasir Toko Café');
  });

  it('rejects only the rows with damaged bytes of a file that is UTF-8 otherwise', async () => {
    const damaged = Buffer.concat([
      Buffer.from(`${header}\n${row('d-1')}\n`),
      ...[Buffer.from('d-2,Kasir '), Buffer.from([0xe9, 0x20]), Buffer.from(',Toko,Kudus,Kasir,SMA,Jujur\n')],
      Buffer.from(row('d-3')),
    ]);
    const { result, rejects } = await runImport(damaged);
    expect(counts(result)).toEqual([2, 0, 0, 1]);
    expect(rejects).toEqual([{ line: 3, reason: 'The row has characters that are not UTF-8.' }]);
  });

  it('keeps what is valid around a broken quote and a cell of 10 MB', async () => {
    const lines = [header, row('q-1'), 'q-2,"Kasir,Toko,Kudus,Kasir,SMA,Jujur', row('q-3')];
    lines.push(`q-4,Kasir,Toko,Kudus,Kasir,SMA,"${'x'.repeat(10_000_000)}"`, row('q-5'));
    const { result, rejects } = await runImport(lines.join('\n'));
    expect(counts(result)).toEqual([3, 0, 0, 2]);
    expect(rejects.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('stores nothing of a batch that fails, and all of those before it', async () => {
    const path = join(folder, 'setengah.csv');
    await writeFile(
      path,
      [header, ...Array.from({ length: 1200 }, (_, n) => row(`half-${String(n)}`))].join('\n'),
    );
    const store = createVacancyStore(database.prisma);
    let batches = 0;
    const failing: typeof store = async (drafts, at) => {
      batches += 1;
      const broken = drafts.map((draft) => ({ ...draft, payMin: 3_000_000_000 }));
      return store(batches === 2 ? broken : drafts, at);
    };
    await expect(importVacancies({ path, store: failing, now })).rejects.toThrow();
    expect(await database.prisma.vacancy.count({ where: { sourceId: { startsWith: 'half-' } } })).toBe(250);
    expect(await importVacancies({ path, store, now })).toMatchObject({ new: 950, unchanged: 250 });
  });

  it('tells progress up to the whole file', async () => {
    const path = join(folder, 'maju.csv');
    await writeFile(path, [header, row('p-1')].join('\n'));
    const seen: number[] = [];
    const onProgress = (read: number, size: number) => void seen.push(read / size);
    await importVacancies({ path, store: createVacancyStore(database.prisma), now, onProgress });
    expect(seen.at(-1)).toBe(1);
  });

  it.each([
    ['id,judul\n1,Kasir\n', undefined, 'COLUMNS_MISSING'],
    ['', undefined, 'FILE_EMPTY'],
    ['id,title\n', undefined, 'COLUMNS_MISSING'],
    [`${header}\n${row('x')}`, 'xls', 'FORMAT_UNKNOWN'],
  ])('says what is wrong with %j', async (content, format, code) => {
    await expect(runImport(content, format === undefined ? {} : { format })).rejects.toMatchObject({ code });
  });

  it('says that a file is not there', async () => {
    const store = createVacancyStore(database.prisma);
    const missing = importVacancies({ path: join(folder, 'tidak-ada.csv'), store, now });
    await expect(missing).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
