import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { importVacanciesFile } from '../runtime/import-vacancies-file.ts';
import { hasVacancies } from '../storage/vacancies/has-vacancies.ts';
import type { CommandContext } from './with-database.ts';

const sampleFile = fileURLToPath(new URL('../../prisma/sample/vacancies.jsonl', import.meta.url));

/**
 * A database without vacancies gets a few invented ones, if the person at the keyboard wants them.
 * @param inPipe whether a pipe, which nobody can ask, gets them
 */
export async function offerSample({ db }: CommandContext, inPipe: boolean): Promise<void> {
  if (await hasVacancies(db.prisma)) return;
  if (process.stdin.isTTY === true) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question('Belum ada lowongan. Muat 25 lowongan contoh (karangan)? [Y/t] ');
    terminal.close();
    if (/^(t|n)/iu.test(answer.trim())) return;
  } else if (!inPipe) return;
  const counts = await importVacanciesFile(db, sampleFile, { onProgress: () => undefined });
  process.stderr.write(`${counts.new} lowongan contoh dimuat.\n`);
}
