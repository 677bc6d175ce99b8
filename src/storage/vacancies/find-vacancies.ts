import { neighbours } from '../../answers/regions/regions.ts';
import { classifyFields } from '../../vacancies/fields/classify-fields.ts';
import { readSearch } from '../../vacancies/search/read-search.ts';
import { tsQuery } from '../../vacancies/search/ts-query.ts';
import type { Tx } from '../tx.ts';
import { filterConditions, type VacancyFilter } from './vacancy-filter.ts';
import { createSqlParameters, type SqlParameters } from '../sql-parameters.ts';

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

export interface FoundVacancies {
  total: number;
  items: VacancyListItem[];
  /** Kemendagri code of the place named in the words, several with commas, where none of what was found is there. */
  nonePlace?: string;
}

/**
 * Open vacancies for a search. All typed words must occur, as beginnings of words or by synonym; where nothing is found,
 * any of them, then titles spelled alike, then the field of work that the words speak of.
 */
export async function findVacancies(tx: Tx, search: VacancySearch): Promise<FoundVacancies> {
  const read = readSearch(search.words ?? '');
  const named = read.near.length > 0;
  const home = search.near ?? null;
  const near = named ? read.near : home === null ? [] : [home];
  const fields = classifyFields(read.words);
  const long = read.words
    .split(' ')
    .filter((word) => word.length >= shortestMisspelt)
    .slice(0, mostMisspelt);
  const ways: Way[] =
    read.words === ''
      ? [everything]
      : [
          byText(tsQuery(read.groups, '&'), tsQuery(read.groups, '&', 'A')),
          ...(read.groups.length > 1
            ? [byText(tsQuery(read.groups, '|'), tsQuery(read.groups, '|', 'A'))]
            : []),
          ...(long.length > 0 ? [bySpelling(long)] : []),
          ...(fields.length > 0 ? [byFields(fields)] : []),
        ];
  for (const way of ways) {
    const { inPlace, ...found } = await run(tx, search, near, way);
    if (found.total > 0) return { ...found, ...(named && inPlace === 0 && { nonePlace: near.join(',') }) };
  }
  return { total: 0, items: [] };
}

/** A condition on `vacancy v`, a penalty in steps of place, and what decides among equals (higher first). */
type Way = (parameters: SqlParameters) => { condition: string; penalty: string; rank: string };

/** No place outranks the work: what only the text names comes after every title that names it. */
const textOnlyPenalty = 6;
const shortestMisspelt = 4;
const mostMisspelt = 4;

const everything: Way = () => ({ condition: 'true', penalty: '0', rank: '0.0::float8' });

function byText(query: string, titleQuery: string): Way {
  return (parameters) => {
    const any = `${parameters.add(query)}::tsquery`;
    const title = `${parameters.add(titleQuery)}::tsquery`;
    return {
      condition: `v.search @@ ${any}`,
      penalty: `CASE WHEN v.search @@ ${title} THEN 0 ELSE ${String(textOnlyPenalty)} END`,
      rank: `ts_rank(v.search, ${any})`,
    };
  };
}

/** Any long enough word is in the title, nearly (pg_trgm's own threshold, for which there is an index). */
function bySpelling(words: string[]): Way {
  return (parameters) => {
    const alike = words.map((word) => `search_text(v.title) %> ${parameters.add(word)}::text`);
    const similarity = `word_similarity(${parameters.add(words.join(' '))}::text, search_text(v.title))`;
    return { condition: `(${alike.join(' OR ')})`, penalty: '0', rank: similarity };
  };
}

function byFields(fields: string[]): Way {
  return (parameters) => ({
    condition: `v.fields && ${parameters.add(fields)}::text[]`,
    penalty: '0',
    rank: '0.0::float8',
  });
}

/** One page; `inPlace`: how many of all found are in the place itself. */
type Page = FoundVacancies & { inPlace: number };

async function run(tx: Tx, search: VacancySearch, near: string[], way: Way): Promise<Page> {
  const parameters = createSqlParameters();
  const { condition, penalty, rank } = way(parameters);
  const conditions = [condition, ...filterConditions(search, parameters)].join('\n  AND ');
  const place = placeStep(near, parameters);
  const rows = await tx.$queryRawUnsafe<(VacancyListItem & { total: number; inPlace: number })[]>(
    `SELECT v.id, v.code, v.title, v.employer, v.regency, v.place_text AS "placeText", v.remote, v.pay_min AS "payMin",
       v.pay_max AS "payMax", v.kind, (count(*) OVER ())::int AS total,
       (count(*) FILTER (WHERE v.regency = ANY(${parameters.add(near)}::text[])) OVER ())::int AS "inPlace"
     FROM vacancy v WHERE ${conditions}
     ORDER BY ${place} + ${penalty}, ${rank} DESC, v.imported_at DESC, v.id DESC
     LIMIT ${parameters.add(search.limit)}::int OFFSET ${parameters.add(search.offset)}::int`,
    ...parameters.values,
  );
  const [first] = rows;
  if (first === undefined && search.offset > 0) {
    return { ...(await run(tx, { ...search, offset: 0, limit: 1 }, near, way)), items: [] };
  }
  return {
    total: first?.total ?? 0,
    inPlace: first?.inPlace ?? 0,
    items: rows.map(({ total: _total, inPlace: _inPlace, ...item }) => item),
  };
}

/** 0 own regency, 1 next to it, 2 from home or not said, 3 elsewhere in the province, 5 elsewhere. */
function placeStep(near: string[], parameters: SqlParameters): string {
  const open = "(v.remote OR (v.regency IS NULL AND (v.place_text IS NULL OR v.place_text = 'Jawa Tengah')))";
  if (near.length === 0) return `(CASE WHEN v.regency IS NOT NULL OR ${open} THEN 0 ELSE 5 END)`;
  return `(CASE WHEN v.regency = ANY(${parameters.add(near)}::text[]) THEN 0
    WHEN v.regency = ANY(${parameters.add(near.flatMap((code) => [...neighbours(code)]))}::text[]) THEN 1
    WHEN ${open} THEN 2 WHEN v.regency IS NOT NULL THEN 3 ELSE 5 END)`;
}
