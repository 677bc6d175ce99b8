import type { EducationLevel } from '../answers/education/education-levels.ts';
import type { FieldCode } from './fields/field-codes.ts';
import type { VacancyFacts } from './vacancy-facts.ts';

/** A vacancy as a source tells it, cleaned, before it is stored. */
export interface VacancyDraft extends VacancyFacts {
  /** `maganghub`, `loker` or `jobposting`. */
  source: string;
  /** As the source writes it; unique within the source and issuer. */
  sourceId: string;
  title: string;
  employer: string;
  /** Place of work, Kemendagri code; null: not known, the whole province, or elsewhere. */
  regency: string | null;
  /** For people to read; null: not known. `Jawa Tengah`: the whole province. */
  placeText: string | null;
  remote: boolean;
  fields: FieldCode[];
  /** Levels accepted; empty: not said. */
  education: EducationLevel[];
  /** Study programmes that the source names, as written; empty: not said. */
  programmes: string[];
  /** Years of experience asked for at least, 0 for beginners; null: not said. */
  experienceYears: number | null;
  /** Rupiah a month. */
  payMin: number | null;
  payMax: number | null;
  openings: number | null;
  description: string;
  requirements: string;
  disabilityFriendly: boolean;
  kind: 'job' | 'internship';
  postedAt: Date | null;
  /** Last moment of this vacancy's own validity; a programme's shared schedule is none. */
  closesAt: Date | null;
  /** When the source says that it was closed. */
  closedAt: Date | null;
  /** What whoever imports should know of a row that was taken; not stored. */
  remarks?: string[];
}

/** A row that cannot become a vacancy, with the reason for people to read. */
export interface Rejection {
  rejected: string;
}
