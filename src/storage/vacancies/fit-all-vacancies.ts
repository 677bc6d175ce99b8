import { byFit } from '../../matching/by-fit.ts';
import { byNewness, type Dated } from '../../matching/by-newness.ts';
import type { Fit } from '../../matching/fit.ts';
import { scoreFit } from '../../matching/score-fit.ts';
import { toFitPerson, type MatchableProfile } from '../../matching/to-fit-person.ts';
import { toFitVacancy, type MatchableVacancy } from '../../matching/to-fit-vacancy.ts';
import type { Tx } from '../tx.ts';

/** An open vacancy by its source, ready for comparing. */
export type SourcedVacancy = MatchableVacancy & Dated & { sourceId: string };

export interface FittingVacancy {
  source: string;
  sourceId: string;
  title: string;
  fit: Fit;
}

/** All open vacancies, for comparing many people with them. */
export async function readOpenVacancies(tx: Tx, now: Date): Promise<SourcedVacancy[]> {
  return tx.vacancy.findMany({
    where: { closedAt: null, OR: [{ closesAt: null }, { closesAt: { gt: now } }] },
    select: {
      ...{ id: true, source: true, sourceId: true, kind: true, title: true, regency: true, placeText: true },
      ...{ remote: true, education: true, programmes: true, experienceYears: true, fields: true },
      ...{ payMin: true, payMax: true, postedAt: true, importedAt: true, code: true },
    },
  });
}

/** All of the vacancies that fit a person, best first: the level decides, then the score, then what is newer. */
export function fitAllVacancies(
  profile: MatchableProfile,
  vacancies: readonly SourcedVacancy[],
): FittingVacancy[] {
  const person = toFitPerson(profile);
  return vacancies
    .map((vacancy) => ({
      ...{ source: vacancy.source, sourceId: vacancy.sourceId, title: vacancy.title },
      ...{ fit: scoreFit(person, toFitVacancy(vacancy)), vacancy },
    }))
    .filter(({ fit }) => fit.fits)
    .sort(
      (one, other) =>
        other.fit.level - one.fit.level || byFit(one.fit, other.fit) || byNewness(one.vacancy, other.vacancy),
    )
    .map(({ vacancy: _vacancy, ...found }) => found);
}
