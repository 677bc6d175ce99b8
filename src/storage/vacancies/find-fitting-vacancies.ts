import { byFit } from '../../matching/by-fit.ts';
import { byNewness } from '../../matching/by-newness.ts';
import { scoreFit } from '../../matching/score-fit.ts';
import { toFitPerson, type MatchableProfile } from '../../matching/to-fit-person.ts';
import { toFitVacancy } from '../../matching/to-fit-vacancy.ts';
import type { Tx } from '../tx.ts';
import type { FoundVacancies } from './find-vacancies.ts';
import { itemOf, readCandidates } from './read-candidates.ts';

/** Open vacancies that fit a person, best first, without those dismissed or applied to. */
export async function findFittingVacancies(
  tx: Tx,
  person: MatchableProfile & { id: number },
  page: { limit: number; offset: number; now: Date },
): Promise<FoundVacancies> {
  const fitPerson = toFitPerson(person);
  const scored = (await readCandidates(tx, person, { now: page.now, fields: wishedFields(person) }))
    .map((vacancy) => ({ vacancy, fit: scoreFit(fitPerson, toFitVacancy(vacancy)) }))
    .filter(({ fit }) => fit.fits)
    .sort((a, b) => byFit(a.fit, b.fit) || byNewness(a.vacancy, b.vacancy));
  return {
    total: scored.length,
    items: scored.slice(page.offset, page.offset + page.limit).map(({ vacancy }) => itemOf(vacancy)),
  };
}

/** Fields among which the vacancies are looked for; empty: all. */
function wishedFields({ wishFields, fields }: MatchableProfile): string[] {
  return wishFields.length === 0 ? [] : [...wishFields, ...fields, 'lainnya'];
}
