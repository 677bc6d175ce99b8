import { willingPlaces } from '../../matching/willing-places.ts';
import type { MatchableProfile } from '../../matching/to-fit-person.ts';
import { createSqlParameters } from '../sql-parameters.ts';
import type { Tx } from '../tx.ts';
import type { VacancyListItem } from './find-vacancies.ts';
import { filterConditions } from './vacancy-filter.ts';

/** Newest vacancies that are scored; older ones beyond them are not offered. */
const mostScored = 2000;

interface Facts {
  education: string[];
  fields: string[];
  programmes: string[];
  experienceYears: number | null;
  source: string;
  postedAt: Date | null;
  importedAt: Date;
}

export type Candidate = VacancyListItem & Facts;

/** Newest open vacancies in the places where a person would work, without those dismissed or applied to. `fields` empty: all. */
export async function readCandidates(
  tx: Tx,
  person: MatchableProfile & { id: number },
  { now, fields }: { now: Date; fields: readonly string[] },
): Promise<Candidate[]> {
  const parameters = createSqlParameters();
  const conditions = filterConditions({ personId: person.id, now }, parameters);
  const places = willingPlaces(person);
  if (places.length > 0) {
    conditions.push(`(v.remote OR v.regency = ANY(${parameters.add(places)}::text[])
      OR (v.regency IS NULL AND (v.place_text IS NULL OR v.place_text = 'Jawa Tengah')))`);
  }
  if (fields.length > 0) conditions.push(`v.fields && ${parameters.add(fields)}::text[]`);
  return tx.$queryRawUnsafe<Candidate[]>(
    `SELECT v.id, v.code, v.title, v.employer, v.regency, v.place_text AS "placeText", v.remote, v.pay_min AS "payMin",
       v.pay_max AS "payMax", v.kind, v.education, v.fields, v.programmes, v.experience_years AS "experienceYears", v.source,
       v.posted_at AS "postedAt", v.imported_at AS "importedAt"
     FROM vacancy v WHERE ${conditions.join(' AND ')} ORDER BY v.id DESC LIMIT ${String(mostScored)}`,
    ...parameters.values,
  );
}

/** A candidate as it stands in lists. */
export function itemOf(candidate: Candidate): VacancyListItem {
  const { id, code, title, employer, regency, placeText, remote, payMin, payMax, kind } = candidate;
  return { id, code, title, employer, regency, placeText, remote, payMin, payMax, kind };
}
