import type { FitPerson, FitVacancy } from './fit.ts';
import { isOpenPlace } from './judge-place.ts';
import { willingPlaces } from './willing-places.ts';

/** Finds the few vacancies of many that are worth scoring for a person. */
export interface VacancyIndex<T extends FitVacancy> {
  /** Those in a place where the person would work, or an open one, that share a field or a word of the wish. */
  candidatesFor(person: FitPerson): Set<T>;
  /** Regencies with at least one vacancy; null: some vacancy's place is open, so everybody may be concerned. */
  regencies: string[] | null;
  fields: string[];
}

interface Bucket<T> {
  all: T[];
  byKey: Map<string, T[]>;
}

/** Indexes vacancies by place, and within it by field and by word of the title. */
export function indexVacancies<T extends FitVacancy>(vacancies: readonly T[]): VacancyIndex<T> {
  const open: Bucket<T> = { all: [], byKey: new Map() };
  const byRegency = new Map<string, Bucket<T>>();
  for (const vacancy of vacancies) {
    if (isOpenPlace(vacancy)) addTo(open, vacancy);
    else if (vacancy.regency !== null) {
      const bucket = byRegency.get(vacancy.regency) ?? { all: [], byKey: new Map<string, T[]>() };
      byRegency.set(vacancy.regency, bucket);
      addTo(bucket, vacancy);
    }
  }
  return {
    regencies: open.all.length > 0 ? null : [...byRegency.keys()],
    fields: [...new Set(vacancies.flatMap(({ fields }) => fields))],
    candidatesFor: (person) => {
      const places = willingPlaces(person);
      const near =
        places.length === 0 ? [...byRegency.values()] : places.flatMap((code) => byRegency.get(code) ?? []);
      return collect([open, ...near], person);
    },
  };
}

function addTo<T extends FitVacancy>(bucket: Bucket<T>, vacancy: T): void {
  bucket.all.push(vacancy);
  const keys = [...vacancy.fields, ...[...vacancy.titleWords].map((word) => `"${word}`)];
  for (const key of keys) {
    const list = bucket.byKey.get(key);
    if (list === undefined) bucket.byKey.set(key, [vacancy]);
    else list.push(vacancy);
  }
}

function collect<T>(buckets: Bucket<T>[], person: FitPerson): Set<T> {
  const keys = [...person.fields, ...person.wishFields, ...person.wishWords.map((word) => `"${word}`)];
  const found = new Set<T>();
  for (const bucket of buckets) {
    if (keys.length === 0) for (const vacancy of bucket.all) found.add(vacancy);
    for (const key of keys) for (const vacancy of bucket.byKey.get(key) ?? []) found.add(vacancy);
  }
  return found;
}
