import type { SearchQuery } from '../../../vacancies/search/read-query.ts';
import { createSqlParameters } from '../../sql-parameters.ts';
import type { Tx } from '../../tx.ts';
import { conditionCost } from './condition-cost.ts';
import { placeCost } from './place-cost.ts';
import { sameWorkCost, workSql } from './work-cost.ts';
import { workplaceCost } from './workplace-cost.ts';

/** A vacancy that is just what a search asks for; fewer steps are nearer. */
export interface MatchedVacancy {
  id: number;
  steps: number;
}

const conditionsMet = 1;
/** Daily travel, and work from home. */
const withinDay = 1.2;

/**
 * Which open vacancies of a lot are just what a search asks for: the very work, all conditions told and met, in the place or
 * within daily reach of it. What a search in the chat counts as found, for a few vacancies instead of all.
 * @param field only vacancies of this field of work
 */
export async function matchSearch(
  tx: Tx,
  query: SearchQuery,
  lot: { ids: readonly number[]; field: string | undefined; now: Date },
): Promise<MatchedVacancy[]> {
  const parameters = createSqlParameters();
  const of = `id = ANY(${parameters.add([...lot.ids])}::int[])
    AND closed_at IS NULL AND (closes_at IS NULL OR closes_at > ${parameters.add(lot.now)}::timestamptz)`;
  const work =
    query.works.length > 0 ? workSql(query.works, parameters, false) : { condition: 'true', cost: '0' };
  const field = lot.field === undefined ? '' : `AND ${parameters.add(lot.field)} = ANY(v.fields)`;
  const employer = workplaceCost(query.workplace, parameters);
  return tx.$queryRawUnsafe<MatchedVacancy[]>(
    `WITH vacancy AS NOT MATERIALIZED (SELECT * FROM vacancy WHERE ${of})
     SELECT f.id, f.work + f.place + f.condition AS steps FROM (
       SELECT v.id, (${work.cost} + ${employer})::float8 AS work,
         (${placeCost(query.places, parameters)})::float8 AS place,
         (${conditionCost(query.conditions, parameters)})::float8 AS condition
       FROM vacancy v WHERE ${work.condition} ${field}
     ) f
     WHERE f.work <= ${String(sameWorkCost)} AND f.condition < ${String(conditionsMet)} AND f.place <= ${String(withinDay)}
     ORDER BY steps, f.id`,
    ...parameters.values,
  );
}
