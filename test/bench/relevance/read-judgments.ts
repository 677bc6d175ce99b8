import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToldPerson } from '../../../src/matching/told-person.ts';

interface Named {
  sourceId: string;
}

/** A query with the grades (0 to 3) of what was judged; the rest is 0. */
export interface JudgedSearch {
  id: string;
  query: string;
  kind: string;
  answerable: boolean;
  judgments: (Named & { grade: number })[];
}

/** A person with what fits, strictly and in addition, and tempting wrong ones. */
export interface JudgedPerson {
  id: string;
  person: ToldPerson;
  strict: Named[];
  wide: Named[];
  never: Named[];
  unsure: Named[];
  sampled: boolean;
}

/** The judgments of a data folder and the ids of its corpus. */
export function readJudgments(data: string): {
  searches: JudgedSearch[];
  people: JudgedPerson[];
  corpus: Set<string>;
} {
  const lines = (name: string) =>
    readFileSync(join(data, 'relevance', name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  const told = JSON.parse(readFileSync(join(data, 'relevance', 'corpus-dev.json'), 'utf8')) as
    Named[] | { vacancies: Named[] };
  const vacancies = Array.isArray(told) ? told : told.vacancies;
  return {
    searches: lines('search-dev.jsonl') as JudgedSearch[],
    people: lines('fit-dev.jsonl') as JudgedPerson[],
    corpus: new Set(vacancies.map(({ sourceId }) => sourceId)),
  };
}
