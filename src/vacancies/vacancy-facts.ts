/** What pay is stated for. */
export type PayPer = 'hour' | 'day' | 'week' | 'month' | 'year';
export type EmploymentType = 'full' | 'part' | 'contract' | 'daily' | 'freelance';

/** Where a fact was found: `inferred` is concluded from something else, e.g. a level from study programmes. */
export type FoundIn = 'column' | 'title' | 'text' | 'inferred';
/** Facts whose origin is kept. */
export type FactName =
  | 'occupations'
  | 'place'
  | 'remote'
  | 'education'
  | 'experience'
  | 'pay'
  | 'employmentType'
  | 'shift'
  | 'contract'
  | 'openings'
  | 'posted'
  | 'closes'
  | 'apply'
  | 'sex'
  | 'age';

/** What is known of a vacancy beyond what it must have; null or empty: the source does not say. */
export interface VacancyFacts {
  /** Whose id `sourceId` is, where a source carries ids of many employers: the employer; else empty. */
  issuer: string;
  /** Every regency of work, Kemendagri codes; the first is `regency`. */
  places: string[];
  /** Unit groups of KBJI 2014, four digits each, likeliest first. */
  occupations: string[];
  /** Whether beginners are told to be welcome. */
  freshGraduates: boolean | null;
  /** What the source states the pay for; `payMin` and `payMax` are a month's. */
  payPer: PayPer | null;
  employmentType: EmploymentType | null;
  /** `shift`: in turns; `night`: at night. */
  shift: 'shift' | 'night' | null;
  contractMonths: number | null;
  /** How one applies, as the source gives it. */
  applyUrl: string | null;
  applyAddress: string | null;
  /** Telephone numbers or e-mail addresses. */
  applyContact: string | null;
  /** Sex and age that the source wants (`male` or `female` of a column, words of a text): for the statutory report alone. */
  sexWords: string | null;
  ageWords: string | null;
  provenance: Partial<Record<FactName, FoundIn>>;
}

/** The facts of a vacancy that says nothing more. */
export const noFacts: VacancyFacts = {
  ...{ issuer: '', places: [], occupations: [], freshGraduates: null, payPer: null },
  ...{ employmentType: null, shift: null, contractMonths: null },
  ...{ applyUrl: null, applyAddress: null, applyContact: null, sexWords: null, ageWords: null },
  provenance: {},
};
