import { skeletonOf, soundOf } from '../words/spelling.ts';
import districts from './districts.json' with { type: 'json' };
import otherNames from './other-names.json' with { type: 'json' };
import outside from './outside.json' with { type: 'json' };
import { allRegencies } from './regions.ts';

/** What kind of name leads to a place; earlier ones are likelier meant. */
export const placeLevels = ['city', 'regency', 'seat', 'other', 'district', 'outside', 'province'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** One meaning of a name. */
export interface Place {
  /** A code, `33` for the province, or `outside: Sleman`. */
  target: string;
  level: PlaceLevel;
  /** The name in small letters without blanks. */
  key: string;
}

/** The names of places, by exact spelling, by sound and by their consonants. */
export interface PlaceIndex {
  exact: Map<string, Place[]>;
  sounds: Map<string, Place[]>;
  skeletons: Map<string, Place[]>;
  all: Place[];
}

export const outsidePrefix = 'outside: ';
export const provinceCode = '33';

let built: PlaceIndex | undefined;

/** The index over all names; built at the first call. */
export function placeIndex(): PlaceIndex {
  if (built !== undefined) return built;
  const all = listPlaces();
  built = {
    all,
    exact: group(all, (place) => place.key),
    sounds: group(all, (place) => soundOf(place.key)),
    skeletons: group(
      all.filter((place) => place.key.length >= 5),
      (place) => skeletonOf(place.key),
    ),
  };
  return built;
}

/** A name as the index knows it. */
export function placeKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function listPlaces(): Place[] {
  const places: Place[] = [];
  const add = (level: PlaceLevel, target: string, names: string[]) => {
    for (const name of names) places.push({ target, level, key: placeKey(name) });
  };
  for (const regency of allRegencies) {
    add(regency.type === 'kota' ? 'city' : 'regency', regency.code, [regency.shortName]);
    if (regency.seat !== regency.shortName) add('seat', regency.code, [regency.seat]);
  }
  for (const [code, names] of Object.entries(otherNames.names)) add('other', code, names.split(', '));
  for (const [code, names] of Object.entries(districts.districts)) add('district', code, names.split(', '));
  for (const [name, list] of Object.entries(otherNames.outside))
    add('outside', outsidePrefix + name, list.split(', '));
  for (const [province, names] of Object.entries(outside.provinces)) {
    add('outside', outsidePrefix + province, [province]);
    for (const name of names.split(', ')) add('outside', outsidePrefix + labelOf(name, province), [name]);
  }
  add('province', provinceCode, otherNames.province.split(', '));
  return withoutRepeats(places);
}

function labelOf(name: string, province: string): string {
  if (province === 'Jakarta' || name === 'Yogyakarta') return province;
  return name === 'Banjar' ? 'Kota Banjar, Jawa Barat' : name;
}

function withoutRepeats(places: Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ target, key, level }) => {
    const isNew = !seen.has(`${target} ${level} ${key}`);
    seen.add(`${target} ${level} ${key}`);
    return isNew && key !== '';
  });
}

function group(places: Place[], keyOf: (place: Place) => string): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [place]);
    else known.push(place);
  }
  return groups;
}
