import { regenciesWithin } from '../answers/regions/road-distance.ts';

/** Where a person would work: the places they chose, else their regency and those within 45 km by road; empty: anywhere. */
export function willingPlaces(person: {
  regency: string | null;
  places: readonly string[];
}): readonly string[] {
  if (person.places.length > 0) return person.places;
  return person.regency === null ? [] : [person.regency, ...regenciesWithin(person.regency)];
}
