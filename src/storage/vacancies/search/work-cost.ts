import { isReadFromText } from '../../../vacancies/search/is-read-from-text.ts';
import type { SearchedWork } from '../../../vacancies/search/searched-work.ts';
import { tsQuery } from '../../../vacancies/search/ts-query.ts';
import type { SqlParameters } from '../../sql-parameters.ts';
import { inSearch } from './in-search.ts';
import { namesOf } from './names-of.ts';

/** How far the work of `vacancy v` is from a searched one, in steps of place; and which rows can be near at all. */
export interface WorkSql {
  condition: string;
  cost: string;
}

/** Up to here it is the work itself; up to `relatedCost` related work, beyond it only words in the text. */
export const sameWorkCost = 2;
export const relatedCost = 4;

/** SQL for any of several works: the nearest counts. With `related` also neighbouring work and what only the text names. */
export function workSql(
  works: readonly SearchedWork[],
  parameters: SqlParameters,
  related: boolean,
): WorkSql {
  const all = works.map((work) => oneWork(work, parameters, related));
  return {
    condition: `(${all.map(({ condition }) => condition).join(' OR ')})`,
    cost: all.length === 1 ? (all[0]?.cost ?? '0') : `least(${all.map(({ cost }) => cost).join(', ')})`,
  };
}

function oneWork(work: SearchedWork, parameters: SqlParameters, related: boolean): WorkSql {
  const list = (values: readonly string[]) => `${parameters.add([...values])}::text[]`;
  const [terms, telling, same] = [work.terms, work.telling, work.same].map(list);
  const near = related ? list(work.near) : undefined;
  const [ranks, functions] = [work.ranks, work.functions].map(list);
  const isKnown = work.same.length > 0 && work.sure;
  const isNamed = work.terms.every((term) => term.startsWith('='));
  const usesText = related || isReadFromText(work);
  const query = usesText ? `${parameters.add(tsQuery(work.spellings, '&'))}::tsquery` : '';
  const hasText = usesText ? inSearch(query) : 'false';
  const hasEmployer = isKnown || isNamed ? 'false' : byName(work.spellings, parameters);
  const isNear = near === undefined ? 'false' : `v.occupations && ${near}`;
  const unknown = isKnown ? 'cardinality(v.occupations) = 0' : 'true';
  const hasSome = `v.work_terms && ${telling}`;
  const hasTelling = `v.work_terms @> ${telling}`;
  const hasAll = `v.work_terms @> ${terms}`;
  const hasSame = `v.occupations && ${same}`;
  const otherFunction = work.isIndustry ? '0.2' : '0.8';
  const others = [
    ...(related ? [`v.occupations && ${String(near)}`] : []),
    ...(usesText ? [`v.search @@ ${query}`] : []),
  ];
  return {
    condition: `(${[hasSome, hasSame, ...others].join(' OR ')})`,
    cost: `(CASE
      WHEN ${hasAll} AND ${hasSame} THEN 0
      WHEN ${hasTelling} AND ${hasSame} THEN 0.2
      WHEN ${hasAll} AND ${unknown} THEN 0.2
      WHEN ${hasAll} AND ${isNear} THEN 0.4
      WHEN ${isNamed ? hasAll : 'false'} THEN 0.3
      WHEN ${hasEmployer} THEN 0.3
      WHEN ${hasTelling} AND (${unknown} OR ${isNear}) THEN 0.7
      WHEN v.occupations[1] = ANY(${same}) THEN CASE WHEN ${hasSome} THEN 0.3 WHEN ${hasText} THEN 0.5 ELSE 0.8 END
      WHEN ${hasSome} AND ${hasText} THEN 0.7
      WHEN ${hasSome} AND ${hasSame} THEN 0.8
      WHEN ${work.isIndustry ? hasText : 'false'} THEN 0.9
      WHEN ${hasTelling} OR (${hasSome} AND ${isNear}) THEN 1.6
      WHEN ${hasSame} THEN 1.8
      WHEN ${near === undefined ? 'false' : `v.occupations[1] = ANY(${near})`} THEN 2.6
      WHEN ${hasSome} THEN 3
      WHEN ${hasText} THEN 4.2
      ELSE 4.4 END
      + CASE WHEN v.work_terms && ${ranks} THEN 1 WHEN v.work_terms && ${functions} THEN ${otherFunction} ELSE 0 END
      + 0.03 * least(4, cardinality(v.work_terms)))`,
  };
}

/** Every word is in the employer's name or the title. */
function byName(spellings: readonly (readonly string[])[], parameters: SqlParameters): string {
  return spellings
    .map((names) => `concat(v.employer, ' ', v.title) ~* ${parameters.add(namesOf(names))}::text`)
    .join(' AND ');
}
