import type { ApplicantDetail, ApplicantSummary } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    applicants: ApplicantsEvent;
  }
}

/** Facts that reach whoever receives applications. */
export type ApplicantsEvent =
  | { type: 'APPLICANTS_LOADED'; total: number; items: ApplicantSummary[] }
  | { type: 'APPLICANT_LOADED'; applicant: ApplicantDetail }
  /** Taken back, ended, or never theirs. */
  | { type: 'APPLICANT_GONE' }
  | { type: 'APPLICANT_MOVED' };
