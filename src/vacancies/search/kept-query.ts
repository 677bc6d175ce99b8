import { text, type Var } from '../../../flows/text.ts';
import { regenciesWithin } from '../../answers/regions/road-distance.ts';
import { readQuery, type SearchQuery } from './read-query.ts';
import { isReadFromText } from './is-read-from-text.ts';
import { sayQuery } from './say-query.ts';
import { writeQuery } from './write-query.ts';

/** A kept search, understood: work, places and conditions, or a field of work alone. */
export interface KeptQuery {
  query: SearchQuery;
  field: string | undefined;
}

/** Stands before the code of a field of work that was looked for alone. */
const fieldMark = '#';
const anyTitle = '*';
const longest = 300;

/**
 * A search as it is kept, the same text for the same search; undefined where it asks for nothing.
 * @param field code of a field of work that was picked instead of words
 */
export function keptQueryOf(words: string, field: string | undefined): string | undefined {
  if (field !== undefined) return `${fieldMark}${field}`;
  const query = withoutOrder(readQuery(words));
  if (asksNothing(query)) return undefined;
  const written = writeQuery(query);
  return isSame(withoutOrder(readQuery(written)), query) ? written : words.trim().slice(0, longest);
}

/** Understands a search that was kept. */
export function readKept(kept: string): KeptQuery {
  const isField = kept.startsWith(fieldMark);
  return {
    query: withoutOrder(readQuery(isField ? '' : kept)),
    field: isField ? kept.slice(fieldMark.length) : undefined,
  };
}

/** What a kept search looks for, to be said. */
export function sayKept(kept: string): Var[] {
  const { query, field } = readKept(kept);
  return field === undefined ? sayQuery(query) : [{ text: text(`fields:${field}`) }];
}

/**
 * What titles a search can mean, so that those whom a vacancy may concern are found by an index: terms and unit groups of the
 * work, `#field`, or `*` where the title alone does not tell.
 */
export function keysOfKept({ query, field }: KeptQuery): string[] {
  if (field !== undefined) return [`${fieldMark}${field}`];
  if (query.works.length === 0) return [anyTitle];
  const named = query.works.flatMap(({ telling, same }) => [...telling, ...same]);
  return [...new Set([...named, ...(query.works.some(isReadFromText) ? [anyTitle] : [])])];
}

/** The keys under which a vacancy is looked for. */
export function keysOfVacancy(vacancy: {
  workTerms: readonly string[];
  occupations: readonly string[];
  fields: readonly string[];
}): string[] {
  const fields = vacancy.fields.map((field) => `${fieldMark}${field}`);
  return [...vacancy.workTerms, ...vacancy.occupations, ...fields, anyTitle];
}

/** Regencies within daily reach of the places that a search names; empty where it names none in the province. */
export function reachOfKept({ query }: KeptQuery): string[] {
  if (query.places.some(({ codes }) => codes.length === 0)) return [];
  const named = query.places.flatMap(({ codes }) => codes);
  return [...new Set(named.flatMap((code) => [code, ...regenciesWithin(code)]))];
}

function withoutOrder(query: SearchQuery): SearchQuery {
  const { newest: _order, ...conditions } = query.conditions;
  return { ...query, conditions };
}

function asksNothing({ works, workplace, places, conditions }: SearchQuery): boolean {
  return works.length + places.length + Object.keys(conditions).length === 0 && workplace === null;
}

function isSame(one: SearchQuery, other: SearchQuery): boolean {
  const essence = ({ works, workplace, places, conditions }: SearchQuery) =>
    JSON.stringify([works.map(({ terms }) => terms), workplace, places, Object.entries(conditions).sort()]);
  return essence(one) === essence(other);
}
