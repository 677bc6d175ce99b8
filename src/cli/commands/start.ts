import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { importVacanciesFile } from '../../runtime/import-vacancies-file.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';
import { chat } from './chat.ts';
import { serveChannels } from './serve.ts';
import { createChannels } from '../../runtime/create-channels.ts';
import { hasVacancies } from '../../storage/vacancies/has-vacancies.ts';

const sampleFile = fileURLToPath(new URL('../../../prisma/sample/vacancies.jsonl', import.meta.url));

export function addStart(program: Command): void {
  program
    .command('start')
    .description('serve the channels that are set up; without any, chat in this terminal')
    .action(() => withDatabase(start, { lasting: true, create: 'yes' }));
}

async function start(context: CommandContext): Promise<void> {
  if ((await createChannels(context.config, context.logger, context.db)).channels.length > 0)
    return serveChannels(context);
  await offerSample(context);
  await chat(context, { as: 'local' });
}

/** An empty database gets a few invented vacancies, if the person at the keyboard wants them; a pipe always does. */
async function offerSample({ db }: CommandContext): Promise<void> {
  if (await hasVacancies(db.prisma)) return;
  if (process.stdin.isTTY === true) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question('Belum ada lowongan. Muat 25 lowongan contoh (karangan)? [Y/t] ');
    terminal.close();
    if (/^(t|n)/iu.test(answer.trim())) return;
  }
  const counts = await importVacanciesFile(db, sampleFile, { onProgress: () => undefined });
  process.stderr.write(`${counts.new} lowongan contoh dimuat.\n`);
}
