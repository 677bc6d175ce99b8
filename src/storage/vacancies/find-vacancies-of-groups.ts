import type { FitReason } from '../../matching/fit.ts';
import { byFit } from '../../matching/by-fit.ts';
import { byNewness } from '../../matching/by-newness.ts';
import { scoreFit } from '../../matching/score-fit.ts';
import { toFitPerson, type MatchableProfile } from '../../matching/to-fit-person.ts';
import { toFitVacancy } from '../../matching/to-fit-vacancy.ts';
import type { Tx } from '../tx.ts';
import type { VacancyListItem } from './find-vacancies.ts';
import { itemOf, readCandidates } from './read-candidates.ts';

/** An open vacancy and the first occupation group of its title that was looked for. */
export type VacancyOfGroup = VacancyListItem & { isco: string };

/** What shuts a person out; another field of work or too little pay does not. */
const closed: readonly FitReason[] = ['education', 'graduates', 'programme', 'place', 'experience'];
/** Share of a vacancy's work from which it is of a group. */
const leastShare = 0.4;

/**
 * Open vacancies of some occupation groups (ISCO-08 units), in the places where the person would work and open to their
 * schooling; best fit first. What was dismissed or applied to is left out.
 */
export async function findVacanciesOfGroups(
  tx: Tx,
  person: MatchableProfile & { id: number },
  groups: ReadonlySet<string>,
  now: Date,
): Promise<VacancyOfGroup[]> {
  const fitPerson = toFitPerson(person);
  return (await readCandidates(tx, person, { now, fields: [] }))
    .flatMap((candidate) => {
      const vacancy = toFitVacancy(candidate);
      const first = vacancy.occupations.find(({ isco, weight }) => weight >= leastShare && groups.has(isco));
      if (first === undefined) return [];
      const fit = scoreFit(fitPerson, vacancy);
      if (fit.gaps.some((gap) => closed.includes(gap))) return [];
      return [{ item: { ...itemOf(candidate), isco: first.isco }, fit, candidate }];
    })
    .toSorted((one, other) => byFit(one.fit, other.fit) || byNewness(one.candidate, other.candidate))
    .map(({ item }) => item);
}
