import type { CodedOccupation } from '../occupations/code-occupations.ts';
import type { VacancyOccupation } from '../occupations/titles/vacancy-occupations.ts';

/** One piece of work that a person wishes or has done: its telling words and what they may be. */
export interface WorkItem {
  words: readonly string[];
  codes: readonly CodedOccupation[];
}

/** What matching knows of a person. */
export interface FitPerson {
  regency: string | null;
  /** Where the person would work, regency codes or names outside the province; empty: own regency and its neighbours. */
  places: readonly string[];
  education: string | null;
  /** Study programme in own words. */
  major: string | null;
  /** Whole years since finishing it; null: not told. */
  sinceGraduation: number | null;
  /** Fields of work the person has experience in. */
  fields: readonly string[];
  wishFields: readonly string[];
  /** The wished work, a piece each. */
  wishes: readonly WorkItem[];
  /** Work that is not wanted, a piece each. */
  unwanted?: readonly WorkItem[];
  /** Work done, with years where told. */
  experience: readonly (WorkItem & { years: number | null })[];
  /** Years of experience in all; null: not told. */
  experienceYears: number | null;
  /** Whether wish or experience name a rank (supervisor, head). */
  isRanked: boolean;
  /** Whether the wished work is what the study programme is about. */
  wishesOwnStudy: boolean;
  /** Telling words of the wished work as typed, with synonyms; see `toFitPerson`. */
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
  /** Study programmes asked for; empty: not said. */
  programmes: readonly string[];
  /** Years of experience asked for at least; null: not said. */
  experienceYears: number | null;
  /** A trainee place of the national programme, for people who have just got a diploma or degree. */
  forGraduates: boolean;
  fields: readonly string[];
  title: string;
  titleWords: ReadonlySet<string>;
  /** What work the title names. */
  work: WorkItem;
  payMin: number | null;
  payMax: number | null;
  occupations: readonly VacancyOccupation[];
}

/** `near`: neighbouring work. `graduates`: only for diploma and degree. */
export type FitReason =
  | 'field'
  | 'wish'
  | 'near'
  | 'place'
  | 'education'
  | 'programme'
  | 'graduates'
  | 'experience'
  | 'interest'
  | 'pay';

/** How a vacancy fits a person. */
export interface Fit {
  fits: boolean;
  /** 2: the wished or experienced work, all that is asked for met. 1: neighbouring work, or one thing almost met. 0: no. */
  level: 0 | 1 | 2;
  /** 0 to 95; orders what fits. */
  score: number;
  /** How alike interests and work are, 0 to 1: decides between equal scores only, see {@link byFit}. */
  interest: number;
  reasons: FitReason[];
  /** What does not fit, gravest first. */
  gaps: FitReason[];
}
