import type { SearchedWork } from '../../../vacancies/search/searched-work.ts';
import { tsQuery } from '../../../vacancies/search/ts-query.ts';
import type { SqlParameters } from '../../sql-parameters.ts';

/** How far the work of `vacancy v` is from a searched one, in steps of place; and which rows can be near at all. */
export interface WorkSql {
  condition: string;
  cost: string;
}

/** Up to here it is the work itself; up to `relatedCost` related work, beyond it only words in the text. */
export const sameWorkCost = 2;
export const relatedCost = 4;

/** SQL for any of several works: the nearest counts. */
export function workSql(works: readonly SearchedWork[], parameters: SqlParameters): WorkSql {
  const all = works.map((work) => oneWork(work, parameters));
  return {
    condition: `(${all.map(({ condition }) => condition).join(' OR ')})`,
    cost: all.length === 1 ? (all[0]?.cost ?? '0') : `least(${all.map(({ cost }) => cost).join(', ')})`,
  };
}

function oneWork(work: SearchedWork, parameters: SqlParameters): WorkSql {
  const list = (values: readonly string[]) => `${parameters.add([...values])}::text[]`;
  const [terms, telling, same, near] = [work.terms, work.telling, work.same, work.near].map(list);
  const [ranks, functions] = [work.ranks, work.functions].map(list);
  const text = `${parameters.add(tsQuery(work.spellings, '&'))}::tsquery`;
  const isKnown = work.same.length > 0 && work.sure;
  const unknown = isKnown ? 'cardinality(v.occupations) = 0' : 'true';
  const hasSome = `v.work_terms && ${telling}`;
  const hasTelling = `v.work_terms @> ${telling}`;
  const hasAll = `v.work_terms @> ${terms}`;
  const otherFunction = work.isIndustry ? '0.2' : '0.8';
  return {
    condition: `(${hasSome} OR v.occupations && ${list([...work.same, ...work.near])} OR v.search @@ ${text})`,
    cost: `(CASE
      WHEN ${hasAll} AND v.occupations && ${same} THEN 0
      WHEN ${hasTelling} AND v.occupations && ${same} THEN 0.2
      WHEN ${hasAll} AND ${unknown} THEN 0.2
      WHEN ${hasAll} AND v.occupations && ${near} THEN 0.4
      ${isKnown ? '' : `WHEN v.search @@ ${parameters.add(tsQuery(work.spellings, '&', 'AB'))}::tsquery THEN 0.3`}
      WHEN ${hasTelling} AND (${unknown} OR v.occupations && ${near}) THEN 0.7
      WHEN v.occupations[1] = ANY(${same}) THEN CASE WHEN ${hasSome} THEN 0.3 WHEN v.search @@ ${text} THEN 0.5 ELSE 0.8 END
      WHEN ${hasSome} AND v.search @@ ${text} THEN 0.7
      WHEN ${hasSome} AND v.occupations && ${same} THEN 0.8
      ${work.isIndustry ? `WHEN v.search @@ ${text} THEN 0.9` : ''}
      WHEN ${hasTelling} THEN 1.6
      WHEN ${hasSome} AND v.occupations && ${near} THEN 1.6
      WHEN v.occupations && ${same} THEN 1.8
      WHEN v.occupations[1] = ANY(${near}) THEN 2.6
      WHEN ${hasSome} THEN 3
      WHEN v.search @@ ${text} THEN 4.2
      ELSE 4.4 END
      + CASE WHEN v.work_terms && ${ranks} THEN 1 WHEN v.work_terms && ${functions} THEN ${otherFunction} ELSE 0 END
      + 0.03 * least(4, cardinality(v.work_terms)))`,
  };
}
