import type { EducationLevel } from '../../answers/education/education-levels.ts';
import type { EmploymentType, PayPer } from '../vacancy-facts.ts';

/** Pay as an advert states it, in rupiah per unit; a bound that is not told is null ("UMK": both, a month). */
export interface AdvertPay {
  min: number | null;
  max: number | null;
  per: Exclude<PayPer, 'year'>;
}

/** What a free advert says of a vacancy; null: not said. */
export interface AdvertDraft {
  /** The work as written; of several works the first. */
  title: string | null;
  /** Unit groups of KBJI 2014, four digits, likeliest first. */
  codes: string[] | null;
  employer: string | null;
  /** Official names of regencies and cities of Central Java, in the order told. */
  places: string[] | null;
  pay: AdvertPay | null;
  /** Levels asked for, lowest first. */
  schooling: EducationLevel[] | null;
  /** Years at least; 0 where beginners are welcome. */
  experienceYears: number | null;
  /** People wanted for the work of the title. */
  openings: number | null;
  /** Last day, YYYY-MM-DD. */
  closes: string | null;
  type: EmploymentType | 'internship' | null;
  /** Numbers, mail addresses, links and names in networks as written, else where to come. */
  contact: string | null;
}
