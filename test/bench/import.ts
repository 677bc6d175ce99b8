import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/storage/database.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { findVacancies } from '../../src/storage/vacancies/find-vacancies.ts';
import { importVacancies } from '../../src/vacancies/import-vacancies.ts';
import { openTestDatabase } from '../support/database.ts';
import { printResult } from './support/print-result.ts';

const rows = 100_000;
const now = new Date('2026-11-24T05:00:00Z');

/**
 * Imports 100,000 invented vacancies twice (all new, all unchanged) and searches among them. RSS is that of this process, which
 * imports; the database runs in its own.
 */
async function benchImport(): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'kanca-bench-'));
  const database = await openTestDatabase();
  try {
    const path = join(folder, 'lowongan.jsonl');
    await writeInvented(path);
    const first = await measureImport(database, path);
    const again = await measureImport(database, path);
    return {
      ...{ rows, fileMb: round((await stat(path)).size / 1e6), database: database.kind },
      ...{ first, again, search: await measureSearch(database) },
    };
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
}

async function measureImport(database: Database, path: string): Promise<Record<string, unknown>> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const began = performance.now();
  let afterFirstBatch: number | undefined;
  const onProgress = () => void (afterFirstBatch ??= process.memoryUsage().rss);
  const result = await importVacancies({ path, now, store: createVacancyStore(database.prisma), onProgress });
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  return {
    ...{ new: result.new, unchanged: result.unchanged, rejected: result.rejected },
    ...{ seconds: round(seconds), rowsPerSecond: Math.round(rows / seconds) },
    ...{ rssBeforeMb: round(before / 2 ** 20), rssGrowthMb: round((peak - before) / 2 ** 20) },
    rssGrowthAfterFirstBatchMb: round((peak - (afterFirstBatch ?? before)) / 2 ** 20),
  };
}

/** Milliseconds of one search, median of five. */
async function measureSearch(database: Database): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const words of ['kasir solo', 'admin gudang', 'kasirr', 'pawang hujan']) {
    const runs: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const began = performance.now();
      await findVacancies(database.prisma, { words, near: '33.74', limit: 5, offset: 0, now });
      runs.push(performance.now() - began);
    }
    times[words] = round(runs.sort((a, b) => a - b)[2] ?? 0);
  }
  return times;
}

async function writeInvented(path: string): Promise<void> {
  const out = createWriteStream(path);
  for (let row = 0; row < rows; row += 1) {
    if (!out.write(`${JSON.stringify(invent(row))}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

const titles = [
  'Kasir',
  'Admin Gudang',
  'Operator Jahit',
  'Sopir Truk',
  'Perawat',
  'Guru TK',
  'Teknisi AC',
  'Barista',
];
const places = [
  'Kota Semarang',
  'Kudus',
  'Klaten',
  'Surakarta',
  'Kab. Tegal',
  'Purwokerto',
  'Pati',
  'Wonosobo',
  'Jepara',
];
const sentences = [
  'Melayani pelanggan dengan ramah.',
  'Mencatat barang masuk dan keluar setiap hari.',
  'Menjaga kebersihan tempat kerja.',
  'Bekerja dalam tim dan melapor kepada kepala bagian.',
  'Bersedia bekerja bergantian pagi dan siang.',
];

/** An invented vacancy, the same for the same number. */
function invent(row: number): object {
  const pick = (from: readonly string[], salt: number) =>
    from[(row * 7 + salt * 13 + (row >> salt)) % from.length] ?? '';
  return {
    '@type': 'JobPosting',
    identifier: `bench-${String(row)}`,
    title: `${pick(titles, 1)} ${String(row % 1000)}`,
    hiringOrganization: { name: `Usaha Contoh ${String(row % 5000)}` },
    jobLocation: { address: { addressLocality: pick(places, 2), addressRegion: 'Jawa Tengah' } },
    description: `<p>${Array.from({ length: 8 }, (_, n) => pick(sentences, n)).join('</p><p>')}</p>`,
    qualifications: `<ul><li>${pick(sentences, 3)}</li><li>Usia produktif nomor ${String(row)}</li></ul>`,
    educationRequirements: 'SMA/SMK',
    baseSalary: { currency: 'IDR', value: { minValue: 2_000_000 + (row % 10) * 100_000, unitText: 'MONTH' } },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

printResult('import', await benchImport());
