import { accessSync, constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { importVacanciesFile } from '../../runtime/import-vacancies-file.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

interface ImportOptions {
  format?: string;
  json?: boolean;
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('import data')
    .command('vacancies <file>')
    .description(
      'CSV, JSONL or JSON; rows that cannot be taken go to <file>.rejected.jsonl with line and reason, what to know of taken ones to <file>.remarks.jsonl',
    )
    .option('--format <id>', 'only where the columns do not tell')
    .option('--json', 'the counts as one JSON object')
    .action((file: string, options: ImportOptions) =>
      withDatabase((context) => importFile(context, file, options), { create: 'where named' }),
    );
}

/** Prints one line with the counts; a bar on a terminal shows how far it is. */
async function importFile(
  { db, config }: CommandContext,
  file: string,
  { format, json = false }: ImportOptions,
): Promise<void> {
  const rejectTo = besideFile(file, 'rejected', config.KANCA_DATA_DIR);
  const remarkTo = besideFile(file, 'remarks', config.KANCA_DATA_DIR);
  const bar =
    process.stderr.isTTY === true
      ? new SingleBar({ format: '{bar} {percentage}% {eta_formatted}', stream: process.stderr })
      : null;
  const counts = await importVacanciesFile(db, file, {
    format,
    rejectTo,
    remarkTo,
    onProgress: (read, size) => {
      if (bar?.isActive === false) bar.start(size, 0);
      bar?.update(read);
    },
  });
  bar?.stop();
  const { new: added, updated, unchanged, rejected, remarks, alerts } = counts;
  if (json) {
    const rejectedTo = rejected > 0 ? rejectTo : null;
    process.stdout.write(
      `${JSON.stringify({ new: added, updated, unchanged, rejected, remarks, alerts, rejectedTo })}\n`,
    );
    return;
  }
  process.stdout.write(`new ${added}, updated ${updated}, unchanged ${unchanged}, rejected ${rejected}\n`);
  if (alerts > 0) process.stderr.write(`${alerts} alerts written\n`);
  if (rejected > 0) process.stderr.write(`rejected rows: ${rejectTo}\n`);
  if (remarks > 0) process.stderr.write(`${remarks} remarks on rows that were taken: ${remarkTo}\n`);
}

/** Beside the file, or in the data folder where one cannot write there. */
function besideFile(file: string, what: 'rejected' | 'remarks', dataDir: string): string {
  const name = `${basename(file)}.${what}.jsonl`;
  try {
    accessSync(dirname(file), constants.W_OK);
    return join(dirname(file), name);
  } catch {
    return join(dataDir, name);
  }
}
