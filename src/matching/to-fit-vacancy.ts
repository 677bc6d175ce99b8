import { vacancyOccupations } from '../assessments/occupations/vacancy-occupations.ts';
import { fieldTokens } from '../vacancies/fields/classify-fields.ts';
import type { FitVacancy } from './fit.ts';

export type MatchableVacancy = Omit<FitVacancy, 'titleWords' | 'occupations'> & { title: string };

/** A vacancy ready for comparing. */
export function toFitVacancy(vacancy: MatchableVacancy): FitVacancy {
  const { regency, placeText, remote, education, fields, payMin, payMax, title } = vacancy;
  return {
    ...{ regency, placeText, remote, education, fields, payMin, payMax },
    titleWords: new Set(fieldTokens(title)),
    occupations: vacancyOccupations(title),
  };
}
