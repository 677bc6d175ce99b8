import { tsQuery } from '../../../vacancies/search/ts-query.ts';
import type { SqlParameters } from '../../sql-parameters.ts';
import { inSearch } from './in-search.ts';
import { namesOf } from './names-of.ts';

/** SQL of how far the employer of `vacancy v` is from a kind of workplace: 0 by its name or the title, more by the text. */
export function workplaceCost(
  workplace: { spellings: readonly string[] } | null,
  parameters: SqlParameters,
): string {
  if (workplace === null) return '0';
  const named = `${parameters.add(namesOf(workplace.spellings))}::text`;
  const told = `${parameters.add(tsQuery([workplace.spellings], '|'))}::tsquery`;
  return `(CASE WHEN v.employer ~* ${named} OR v.title ~* ${named} THEN 0 WHEN ${inSearch(told)} THEN 0.5 ELSE 2.2 END)`;
}
