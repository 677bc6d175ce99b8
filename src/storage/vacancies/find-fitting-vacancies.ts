import { scoreFit } from '../../matching/score-fit.ts';
import { toFitPerson, type MatchableProfile } from '../../matching/to-fit-person.ts';
import { toFitVacancy } from '../../matching/to-fit-vacancy.ts';
import { willingPlaces } from '../../matching/willing-places.ts';
import type { Tx } from '../tx.ts';
import type { FoundVacancies, VacancyListItem } from './find-vacancies.ts';
import { filterConditions } from './vacancy-filter.ts';
import { createSqlParameters } from '../sql-parameters.ts';

/** Newest vacancies that are scored; older ones beyond them are not offered. */
const mostScored = 2000;

/** Open vacancies that fit a person, best first, without those dismissed or applied to. */
export async function findFittingVacancies(
  tx: Tx,
  person: MatchableProfile & { id: number },
  page: { limit: number; offset: number; now: Date },
): Promise<FoundVacancies> {
  const fitPerson = toFitPerson(person);
  const scored = (await readCandidates(tx, person, page.now))
    .map((vacancy) => ({ vacancy, fit: scoreFit(fitPerson, toFitVacancy(vacancy)) }))
    .filter(({ fit }) => fit.fits)
    .sort((a, b) => b.fit.score - a.fit.score || b.vacancy.id - a.vacancy.id);
  return {
    total: scored.length,
    items: scored.slice(page.offset, page.offset + page.limit).map(({ vacancy }) => itemOf(vacancy)),
  };
}

interface Facts {
  education: string[];
  fields: string[];
  programmes: string[];
  experienceYears: number | null;
  source: string;
}

type Candidate = VacancyListItem & Facts;

async function readCandidates(
  tx: Tx,
  person: MatchableProfile & { id: number },
  now: Date,
): Promise<Candidate[]> {
  const parameters = createSqlParameters();
  const conditions = filterConditions({ personId: person.id, now }, parameters);
  const places = willingPlaces(person);
  if (places.length > 0) {
    conditions.push(`(v.remote OR v.regency = ANY(${parameters.add(places)}::text[])
      OR (v.regency IS NULL AND (v.place_text IS NULL OR v.place_text = 'Jawa Tengah')))`);
  }
  if (person.wishFields.length > 0) {
    const fields = [...person.wishFields, ...person.fields, 'lainnya'];
    conditions.push(`v.fields && ${parameters.add(fields)}::text[]`);
  }
  return tx.$queryRawUnsafe<Candidate[]>(
    `SELECT v.id, v.code, v.title, v.employer, v.regency, v.place_text AS "placeText", v.remote, v.pay_min AS "payMin",
       v.pay_max AS "payMax", v.kind, v.education, v.fields, v.programmes, v.experience_years AS "experienceYears", v.source
     FROM vacancy v WHERE ${conditions.join(' AND ')} ORDER BY v.id DESC LIMIT ${String(mostScored)}`,
    ...parameters.values,
  );
}

function itemOf(candidate: Candidate): VacancyListItem {
  const { id, code, title, employer, regency, placeText, remote, payMin, payMax, kind } = candidate;
  return { id, code, title, employer, regency, placeText, remote, payMin, payMax, kind };
}
