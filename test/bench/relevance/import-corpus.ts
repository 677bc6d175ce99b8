import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PrismaClient } from '../../../src/storage/generated/client.ts';
import { createVacancyStore } from '../../../src/storage/vacancies/create-vacancy-store.ts';
import { importVacancies } from '../../../src/vacancies/import-vacancies.ts';

const files = ['maganghub2026-jateng-dev.csv', 'maganghub-dev.csv', 'loker-dev.csv', 'loker-html-dev.jsonl'];

/** Imports the rows of the corpus as the product does, each file by itself; returns how many are new. */
export async function importCorpus(
  prisma: PrismaClient,
  data: string,
  corpus: ReadonlySet<string>,
  folder: string,
  now: Date,
): Promise<number> {
  let added = 0;
  for (const name of files) {
    const text = readFileSync(join(data, name), 'utf8');
    const rows = (
      name.endsWith('.csv')
        ? parse(text, { columns: true, bom: true })
        : text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as unknown)
    ) as { id: string }[];
    const path = join(folder, `${name}.jsonl`);
    const kept = rows.filter(({ id }) => corpus.has(id));
    writeFileSync(path, kept.map((row) => JSON.stringify(row)).join('\n'));
    added += (await importVacancies({ path, now, store: createVacancyStore(prisma) })).new;
  }
  return added;
}
