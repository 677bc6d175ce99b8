import type { Command } from 'commander';
import { z } from 'zod';
import { toldPersonSchema, toldProfile } from '../../matching/told-person.ts';
import {
  fitAllVacancies,
  readOpenVacancies,
  type FittingVacancy,
} from '../../storage/vacancies/fit-all-vacancies.ts';
import { findVacancies } from '../../storage/vacancies/find-vacancies.ts';
import { createRenderer } from '../../rendering/renderer.ts';
import { explainFound } from '../../vacancies/search/explain-found.ts';
import { wibTime } from '../../time/wib-time.ts';
import { addPoster } from './vacancy-poster.ts';
import { addParse } from './parse-vacancies.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

const searchLine = z.object({
  id: z.union([z.string(), z.number()]),
  query: z.string(),
  person: toldPersonSchema.optional(),
});
const fitLine = z.object({ id: z.union([z.string(), z.number()]), person: toldPersonSchema });

export function addVacancies(program: Command): void {
  const vacancies = program
    .command('vacancies')
    .description('what the stored vacancies are to people, and what adverts say');
  vacancies
    .command('fit')
    .description(
      'lines {"id","person"} in, {"id","strict":[{"source","sourceId","score"}],"wide":[…]} out, complete, best first; wide comes in addition',
    )
    .requiredOption('--in <file>', 'JSONL file')
    .action((options: { in: string }) => withDatabase((context) => fitFile(context, options.in)));
  vacancies
    .command('search')
    .description(
      'lines {"id","query","person"?} in, {"id","results":[{"source","sourceId","title","why"}]} out, best first, at most 50; person as in fit: the place where they live counts where the query names none',
    )
    .requiredOption('--in <file>', 'JSONL file')
    .action((options: { in: string }) => withDatabase((context) => searchFile(context, options.in)));
  addParse(vacancies);
  addPoster(vacancies);
}

const mostFound = 50;

async function searchFile({ db }: CommandContext, file: string): Promise<void> {
  const now = new Date();
  const renderer = createRenderer();
  for await (const { id, query, person } of readJsonLines(file, searchLine, '{"id", "query"}')) {
    const near = person === undefined ? null : toldProfile(person, wibTime(now).year).regency;
    const { items, understood } = await findVacancies(db.prisma, {
      ...{ words: query, near, limit: mostFound, offset: 0, now },
    });
    const results = items.map((item) => ({
      ...{ source: item.source, sourceId: item.sourceId, title: item.title },
      why: explainFound(item, understood)
        .map((line) => renderer.render(line, 'id'))
        .join('; '),
    }));
    process.stdout.write(`${JSON.stringify({ id, results })}\n`);
  }
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
