import { classifyFields } from '../../vacancies/fields/classify-fields.ts';
import { readQuery, type SearchQuery } from '../../vacancies/search/read-query.ts';
import type { SearchedPlace } from '../../vacancies/search/searched-places.ts';
import { createSqlParameters, type SqlParameters } from '../sql-parameters.ts';
import type { Tx } from '../tx.ts';
import { conditionCost } from './search/condition-cost.ts';
import { placeCost, withinReach } from './search/place-cost.ts';
import { relatedCost, sameWorkCost, workSql } from './search/work-cost.ts';
import { workplaceCost } from './search/workplace-cost.ts';
import { filterConditions, type VacancyFilter } from './vacancy-filter.ts';

export interface VacancySearch extends VacancyFilter {
  /** As typed; a place named in them counts as `near`. */
  words?: string | undefined;
  /** Kemendagri code: vacancies there first, then in the regencies around it, then the rest. */
  near?: string | null | undefined;
  limit: number;
  offset: number;
}

export interface VacancyListItem {
  id: number;
  code: string;
  title: string;
  employer: string;
  regency: string | null;
  placeText: string | null;
  remote: boolean;
  payMin: number | null;
  payMax: number | null;
  kind: string;
}

/** How a found vacancy lies to the search: steps away in work, place and conditions; 0 is what was asked for. */
export interface FoundVacancy extends VacancyListItem {
  source: string;
  sourceId: string;
  workCost: number;
  placeCost: number;
  conditionCost: number;
}

export interface FoundVacancies {
  total: number;
  items: VacancyListItem[];
  /** Kemendagri code of the place named in the words, several with commas, where none of what was found is there. */
  nonePlace?: string;
}

/** What was found, and what was understood. */
export interface SearchResult extends FoundVacancies {
  items: FoundVacancy[];
  understood: SearchQuery;
  /** Of all found: the very work with all conditions told, in the place; within reach; and wherever it is. */
  there: number;
  reach: number;
  anywhere: number;
}

/**
 * Open vacancies for a search, best first. The work that the title names decides, then the place, then how well the
 * conditions are told. Where the very work is not found: related work; then what only the text names; then with
 * conditions that are not met; then titles spelled alike; then the field of work.
 */
export async function findVacancies(tx: Tx, search: VacancySearch): Promise<SearchResult> {
  const understood = readQuery(search.words ?? '', search.now.toISOString().slice(0, 10));
  const named = understood.places.length > 0;
  const places = named ? understood.places : homePlace(search.near);
  const ways = waysFor({ ...understood, places }, search.words ?? '');
  for (const way of ways) {
    const found = await run(tx, search, { ...understood, places }, way);
    if (found.total < way.enough) continue;
    const codes = understood.places.flatMap((place) => place.codes);
    const isNone = named && found.inPlace === 0 && codes.length > 0;
    const { inPlace: _inPlace, ...rest } = found;
    return { ...rest, understood, ...(isNone && { nonePlace: codes.join(',') }) };
  }
  return { total: 0, items: [], understood, there: 0, reach: 0, anywhere: 0 };
}

function homePlace(near: string | null | undefined): SearchedPlace[] {
  return near === null || near === undefined ? [] : [{ codes: [near] }];
}

/** A way to look: which rows can be meant at all, which of them are near enough, and how many are enough. */
interface Way {
  work: (parameters: SqlParameters) => { condition: string; cost: string };
  mostWork: number;
  mostCondition: number;
  /** Only within daily reach of the places. */
  reach?: true;
  enough: number;
}

/** With so many of the very work nothing else is shown. */
const plenty = 10;
const any = 99;
const untoldAtMost = 2.9;
const shortestMisspelt = 4;
const mostMisspelt = 4;

function waysFor({ works, places, workplace }: SearchQuery, words: string): Way[] {
  const byWork = (related: boolean) => (parameters: SqlParameters) =>
    works.length > 0 ? workSql(works, parameters, related) : { condition: 'true', cost: '0' };
  const near = { work: byWork(true), mostWork: relatedCost, mostCondition: untoldAtMost, enough: 1 };
  const exact = { ...near, work: byWork(false), mostWork: sameWorkCost, enough: plenty };
  const inReach = places.length > 0 ? [{ ...exact, reach: true as const }] : [];
  const spelled = works
    .flatMap((one) => one.words.split(' '))
    .filter((word) => word.length >= shortestMisspelt);
  const fields = classifyFields(words);
  return [
    ...(works.length > 0
      ? [...inReach, exact, near, { ...near, mostWork: any }]
      : [
          ...inReach.map((way) => ({ ...way, enough: 1 })),
          ...(workplace === null ? [] : [exact]),
          { ...near, mostWork: any },
        ]),
    { ...near, mostWork: any, mostCondition: any },
    ...(spelled.length > 0 ? [{ ...near, work: bySpelling(spelled.slice(0, mostMisspelt)) }] : []),
    ...(fields.length > 0 ? [{ ...near, work: byFields(fields) }] : []),
  ];
}

/** Any long enough word is in the title, nearly (pg_trgm's own threshold, for which there is an index). */
function bySpelling(words: string[]): Way['work'] {
  return (parameters) => {
    const alike = words.map((word) => `search_text(v.title) %> ${parameters.add(word)}::text`);
    const similarity = `word_similarity(${parameters.add(words.join(' '))}::text, search_text(v.title))`;
    return { condition: `(${alike.join(' OR ')})`, cost: `(${String(relatedCost)} - ${similarity})` };
  };
}

function byFields(fields: string[]): Way['work'] {
  return (parameters) => ({
    condition: `v.fields && ${parameters.add(fields)}::text[]`,
    cost: String(relatedCost),
  });
}

const steps = 'f."workCost" + f."placeCost" + f."conditionCost"';

interface Counts {
  total: number;
  inPlace: number;
  there: number;
  reach: number;
  anywhere: number;
}

/** One page; `inPlace`: how many of the very work are in the place itself. */
type Page = Omit<SearchResult, 'understood'> & { inPlace: number };

async function run(tx: Tx, search: VacancySearch, query: SearchQuery, way: Way): Promise<Page> {
  const parameters = createSqlParameters();
  const work = way.work(parameters);
  const reach = way.reach === true ? [withinReach(query.places, parameters)] : [];
  const conditions = [work.condition, ...reach, ...filterConditions(search, parameters)].join('\n  AND ');
  const employer = workplaceCost(query.workplace, parameters);
  const rows = await tx.$queryRawUnsafe<(FoundVacancy & Counts)[]>(
    `SELECT f.*, (count(*) OVER ())::int AS total, (count(*) FILTER (WHERE f."workCost" <= ${String(sameWorkCost)} AND f."placeCost" < 0.7) OVER ())::int AS "inPlace",
       (count(*) FILTER (WHERE f."workCost" <= ${String(sameWorkCost)} AND f."conditionCost" < 1 AND f."placeCost" < 0.7) OVER ())::int AS there,
       (count(*) FILTER (WHERE f."workCost" <= ${String(sameWorkCost)} AND f."conditionCost" < 1 AND f."placeCost" <= 1.2) OVER ())::int AS reach,
       (count(*) FILTER (WHERE f."workCost" <= ${String(sameWorkCost)} AND f."conditionCost" < 1) OVER ())::int AS anywhere
     FROM (
       SELECT v.id, v.source, v.source_id AS "sourceId", v.code, v.title, v.employer, v.regency, v.place_text AS "placeText", v.remote, v.pay_min AS "payMin",
         v.pay_max AS "payMax", v.kind, v.posted_at AS "postedAt", v.imported_at AS "importedAt", ${work.cost}::float8 + ${employer} AS "workCost",
         (${placeCost(query.places, parameters)})::float8 AS "placeCost",
         (${conditionCost(query.conditions, parameters)})::float8 AS "conditionCost"
       FROM vacancy v WHERE ${conditions}
     ) f
     WHERE f."workCost" <= ${String(way.mostWork)} AND f."conditionCost" <= ${String(way.mostCondition)}
     ORDER BY ${query.conditions.newest === true ? `round(${steps})` : steps}, f."postedAt" DESC NULLS LAST, f."importedAt" DESC, f.code
     LIMIT ${parameters.add(search.limit)}::int OFFSET ${parameters.add(search.offset)}::int`,
    ...parameters.values,
  );
  const [first] = rows;
  if (first === undefined && search.offset > 0) {
    return { ...(await run(tx, { ...search, offset: 0, limit: 1 }, query, way)), items: [] };
  }
  return {
    total: first?.total ?? 0,
    inPlace: first?.inPlace ?? 0,
    there: first?.there ?? 0,
    reach: first?.reach ?? 0,
    anywhere: first?.anywhere ?? 0,
    items: rows.map(({ total: _t, inPlace: _i, there: _h, reach: _r, anywhere: _a, ...item }) => item),
  };
}
