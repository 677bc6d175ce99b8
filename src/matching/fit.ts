import type { VacancyOccupation } from '../assessments/occupations/vacancy-occupations.ts';

/** What matching knows of a person. */
export interface FitPerson {
  regency: string | null;
  /** Where the person would work; empty: own regency and its neighbours. */
  places: readonly string[];
  education: string | null;
  /** Fields of work the person has experience in. */
  fields: readonly string[];
  wishFields: readonly string[];
  /** Telling words of the wished work; see `toFitPerson`. */
  wishWords: readonly string[];
  /** Rupiah a month. */
  payMin: number | null;
  /** Letters of the interest questionnaire's result, strongest first. */
  interestCode: string | null;
}

/** What matching knows of a vacancy. */
export interface FitVacancy {
  regency: string | null;
  placeText: string | null;
  remote: boolean;
  education: readonly string[];
  fields: readonly string[];
  titleWords: ReadonlySet<string>;
  payMin: number | null;
  payMax: number | null;
  occupations: readonly VacancyOccupation[];
}

export type FitReason = 'field' | 'wish' | 'place' | 'education' | 'interest' | 'pay';

/** How a vacancy fits a person. */
export interface Fit {
  fits: boolean;
  /** 0 to 100; orders what fits. */
  score: number;
  reasons: FitReason[];
  /** What does not fit, gravest first. */
  gaps: FitReason[];
}
