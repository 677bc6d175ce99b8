import type { Command } from 'commander';
import { z } from 'zod';
import { toldPersonSchema, toldProfile } from '../../matching/told-person.ts';
import {
  fitAllVacancies,
  readOpenVacancies,
  type FittingVacancy,
} from '../../storage/vacancies/fit-all-vacancies.ts';
import { wibTime } from '../../time/wib-time.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

const fitLine = z.object({ id: z.union([z.string(), z.number()]), person: toldPersonSchema });

export function addVacancies(program: Command): void {
  const vacancies = program.command('vacancies').description('what the stored vacancies are to people');
  vacancies
    .command('fit')
    .description(
      'lines {"id","person"} in, {"id","strict":[{"source","sourceId","score"}],"wide":[…]} out, complete, best first; wide comes in addition',
    )
    .requiredOption('--in <file>', 'JSONL file')
    .action((options: { in: string }) => withDatabase((context) => fitFile(context, options.in)));
}

async function fitFile({ db }: CommandContext, file: string): Promise<void> {
  const now = new Date();
  const vacancies = await readOpenVacancies(db.prisma, now);
  for await (const { id, person } of readJsonLines(file, fitLine, '{"id", "person"}')) {
    const found = fitAllVacancies(toldProfile(person, wibTime(now).year), vacancies);
    const of = (level: number) => found.filter(({ fit }) => fit.level === level).map(lineOf);
    process.stdout.write(`${JSON.stringify({ id, strict: of(2), wide: of(1) })}\n`);
  }
}

function lineOf({ source, sourceId, fit }: FittingVacancy): object {
  return { source, sourceId, score: fit.score };
}
