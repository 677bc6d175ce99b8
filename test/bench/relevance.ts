import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findVacancies } from '../../src/storage/vacancies/find-vacancies.ts';
import { fitAllVacancies, readOpenVacancies } from '../../src/storage/vacancies/fit-all-vacancies.ts';
import { toldProfile } from '../../src/matching/told-person.ts';
import { openTestDatabase } from '../support/database.ts';
import { fullTextSearch } from './peers/full-text-search.ts';
import { plainFitRule } from './peers/plain-fit-rule.ts';
import { importCorpus } from './relevance/import-corpus.ts';
import { measureInterests } from './relevance/measure-interests.ts';
import { readJudgments } from './relevance/read-judgments.ts';
import { scoreFitLists } from './relevance/score-fit-lists.ts';
import { scoreSearches } from './relevance/score-searches.ts';
import { printResult } from './support/print-result.ts';

/**
 * How right search and fit are, against graded judgments on real vacancies: `--data DIR` with the vacancy files and
 * `relevance/` beside them. Peers in the same run: PostgreSQL's full text with trigrams, and a plain rule for fit.
 * Exit code 1 below a floor.
 */
const now = new Date('2026-11-28T05:00:00Z');
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('Name the folder with the vacancy files and relevance/: --data DIR');
  process.exit(2);
}

const { searches, people, corpus } = readJudgments(values.data);
const database = await openTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'kanca-relevance-'));
try {
  const imported = await importCorpus(database.prisma, values.data, corpus, folder, now);
  const vacancies = await readOpenVacancies(database.prisma, now);
  const idOf = new Map(
    (await database.prisma.vacancy.findMany({ select: { id: true, sourceId: true } })).map(
      ({ id, sourceId }) => [id, sourceId] as const,
    ),
  );
  const ours = await scoreSearches(searches, async (words) => {
    const { items } = await findVacancies(database.prisma, { words, limit: 10, offset: 0, now });
    return items.map(({ id }) => idOf.get(id) ?? '');
  });
  const peer = await scoreSearches(searches, (words) => fullTextSearch(database.prisma, words));
  const fit = scoreFitLists(people, ({ person }) => {
    const found = fitAllVacancies(toldProfile(person, now.getFullYear()), vacancies);
    const of = (level: number) =>
      found.filter((one) => one.fit.level === level).map(({ sourceId }) => sourceId);
    return { strict: of(2), wide: of(1) };
  });
  const rule = scoreFitLists(people, ({ person }) => ({
    strict: plainFitRule(toldProfile(person, now.getFullYear()), vacancies),
    wide: [],
  }));
  const below = [
    ...(imported === corpus.size ? [] : ['vacancies imported: all']),
    ...(ours.p3 >= 0.88 ? [] : ['search P@3: 0.88']),
    ...(ours.ndcg10 >= 0.84 ? [] : ['search nDCG@10: 0.84']),
    ...(ours.wronglyNothing <= 0.02 ? [] : ['nothing found wrongly: at most 0.02']),
    ...(fit.strictPrecision >= 0.8 && fit.strictRecall >= 0.85 ? [] : ['fit strict: 0.80 at 0.85']),
    ...(fit.widePrecision >= 0.75 && fit.wideRecall >= 0.7 ? [] : ['fit wide: 0.75 at 0.70']),
    ...(fit.bestFive >= 0.85 ? [] : ['best five: 0.85']),
  ];
  printResult('relevance', {
    imported,
    search: { ours, fullTextAndTrigram: peer },
    fit: { ours: fit, plainRule: rule },
    interests: measureInterests(people, vacancies, now.getFullYear()),
    below,
  });
  if (below.length > 0) process.exitCode = 1;
} finally {
  await database.close();
  rmSync(folder, { recursive: true });
}
