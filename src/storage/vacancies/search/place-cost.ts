import { allRegencies } from '../../../answers/regions/regions.ts';
import { outsideWithin, reachKm, regenciesWithin, roadKm } from '../../../answers/regions/road-distance.ts';
import type { SearchedPlace } from '../../../vacancies/search/searched-places.ts';
import { tsQuery } from '../../../vacancies/search/ts-query.ts';
import type { SqlParameters } from '../../sql-parameters.ts';
import { inSearch } from './in-search.ts';
import { namesOf } from './names-of.ts';

const open = "(v.regency IS NULL AND (v.place_text IS NULL OR v.place_text = 'Jawa Tengah'))";
/** Of a city and a regency of one name the second is as good as next door. */
const namesake = 0.5;

/**
 * SQL of how far `vacancy v` is from the places, 0 there to 2.5 elsewhere; within the reach of daily travel 1. With no place,
 * the province and work from home are as good as each other.
 */
export function placeCost(places: readonly SearchedPlace[], parameters: SqlParameters): string {
  if (places.length === 0)
    return `(CASE WHEN v.regency IS NOT NULL OR v.remote OR ${open} THEN 0 ELSE 1 END)`;
  const list = (codes: readonly string[]) => `${parameters.add([...new Set(codes)])}::text[]`;
  const first = places.flatMap(({ codes }) => codes.slice(0, 1));
  const others = places.flatMap(({ codes }) => codes.slice(1));
  const named = [...first, ...others];
  const outside = places.flatMap((place) => place.outside ?? []);
  const beyond = named.flatMap((code) => outsideWithin(code));
  const lines = [
    `WHEN v.regency = ANY(${list(first)}) THEN 0`,
    ...(outside.length > 0 ? [`WHEN v.regency IS NULL AND ${namedPlace(outside, parameters)} THEN 0`] : []),
    `WHEN v.regency = ANY(${list(others)}) THEN ${String(namesake)}`,
    ...(named.length > 0 ? [`WHEN v.regency IS NOT NULL THEN ${distanceCost(named, parameters)}`] : []),
    ...(beyond.length > 0 ? [`WHEN v.regency IS NULL AND ${namedPlace(beyond, parameters)} THEN 1.1`] : []),
    `WHEN v.remote OR ${open} THEN 1.2`,
    'WHEN v.regency IS NOT NULL THEN 2',
  ];
  return `((CASE ${lines.join('\n    ')} ELSE 2.5 END)${districtPart(places, parameters)})`;
}

/** 0.7 to 1.2 within daily reach by the distance to the nearest place named, up to 2 farther away. */
function distanceCost(named: readonly string[], parameters: SqlParameters): string {
  const codes = allRegencies.map(({ code }) => code);
  const costs = codes.map((code) => costOf(Math.min(...named.map((place) => roadKm(place, code)))));
  return `(${parameters.add(costs)}::float8[])[array_position(${parameters.add(codes)}::text[], v.regency)]`;
}

/** SQL whether `vacancy v` is within daily reach of the places, or from home. */
export function withinReach(places: readonly SearchedPlace[], parameters: SqlParameters): string {
  const named = places.flatMap(({ codes }) => codes);
  const near = named.flatMap((code) => [code, ...regenciesWithin(code)]);
  const outside = [
    ...places.flatMap((place) => place.outside ?? []),
    ...named.flatMap((code) => outsideWithin(code)),
  ];
  const beyond = outside.length === 0 ? '' : ` OR v.regency IS NULL AND ${namedPlace(outside, parameters)}`;
  return `(v.regency = ANY(${parameters.add([...new Set(near)])}::text[]) OR v.remote${beyond})`;
}

function costOf(km: number): number {
  const cost = km <= reachKm ? 0.7 + 0.5 * (km / reachKm) : 1.2 + (0.8 * (km - reachKm)) / reachKm;
  return Math.round(100 * Math.min(2, cost)) / 100;
}

/** A vacancy that names the district itself comes first. */
function districtPart(places: readonly SearchedPlace[], parameters: SqlParameters): string {
  const names = places.flatMap(({ within }) => within ?? []);
  if (names.length === 0) return '';
  return ` - CASE WHEN ${inSearch(`${parameters.add(tsQuery([names], '|'))}::tsquery`)} THEN 0.1 ELSE 0 END`;
}

function namedPlace(names: readonly string[], parameters: SqlParameters): string {
  return `v.place_text ~* ${parameters.add(namesOf(names))}::text`;
}
