import { firmOffers } from './search/firm-offers.ts';
import type { SqlParameters } from '../sql-parameters.ts';

/** What to look for; everything given must hold. */
export interface VacancyFilter {
  /** Kemendagri codes, one or several with commas. */
  regency?: string | undefined;
  field?: string | undefined;
  openToDisability?: boolean | undefined;
  /** Leaves out what this person dismissed or applied to; an application that was withdrawn does not count. */
  personId?: number | undefined;
  /** Only what this person applied to. */
  appliedBy?: number | undefined;
  /** Only what this person saved; closed ones too. */
  savedBy?: number | undefined;
  now: Date;
}

/** Conditions on `vacancy v` for a filter. */
export function filterConditions(filter: VacancyFilter, parameters: SqlParameters): string[] {
  const { regency, field, openToDisability, personId, appliedBy, savedBy, now } = filter;
  const conditions: string[] = [];
  if (savedBy === undefined) {
    conditions.push(`v.closed_at IS NULL AND (v.closes_at IS NULL OR v.closes_at > ${parameters.add(now)})`);
  } else {
    conditions.push(
      `EXISTS (SELECT 1 FROM saved_vacancy s WHERE s.vacancy_id = v.id AND s.person_id = ${parameters.add(savedBy)})`,
    );
  }
  if (regency !== undefined)
    conditions.push(`v.regency = ANY(${parameters.add(regency.split(','))}::text[])`);
  if (field !== undefined) conditions.push(`${parameters.add(field)} = ANY(v.fields)`);
  if (openToDisability === true) conditions.push(`(v.disability_friendly OR ${firmOffers(undefined)})`);
  if (appliedBy !== undefined) conditions.push(applied(parameters.add(appliedBy)));
  if (personId !== undefined && savedBy === undefined) conditions.push(untouched(parameters.add(personId)));
  return conditions;
}

function untouched(person: string): string {
  return `NOT ${applied(person)}
    AND NOT EXISTS (SELECT 1 FROM alert l WHERE l.vacancy_id = v.id AND l.person_id = ${person}
      AND l.dismissed_at IS NOT NULL)`;
}

function applied(person: string): string {
  return `EXISTS (SELECT 1 FROM application a WHERE a.vacancy_id = v.id AND a.person_id = ${person}
      AND a.status <> 'withdrawn')`;
}
