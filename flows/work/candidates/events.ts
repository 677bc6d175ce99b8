import type { FirmAnswers } from '../../facts.ts';
import type { Candidate, CandidateLine, CandidateNews, CandidateVacancy } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    candidates: CandidatesEvent;
  }
}

/** Facts that reach the recruiters of a firm. */
export type CandidatesEvent =
  | {
      type: 'CANDIDATES_OPENED';
      firm: string;
      vacancies: CandidateVacancy[];
      news: CandidateNews;
      answers: FirmAnswers;
    }
  | { type: 'CANDIDATES_LISTED'; total: number; items: CandidateLine[] }
  | { type: 'CANDIDATE_READ'; candidate: Candidate }
  /** Taken back, ended, handed to the office, or never theirs. */
  | { type: 'CANDIDATE_GONE' }
  /** `done` of `of`: for the others it could not be said (any more). */
  | { type: 'CANDIDATES_MOVED'; done: number; of: number }
  /** Nothing was sent: the words ask for money or what else nobody may ask of applicants. */
  | { type: 'CANDIDATES_STOPPED'; signs: string[]; found: string }
  | { type: 'CANDIDATES_CLOSED'; count: number }
  /** The office has stopped the firm, or it is none any more. */
  | { type: 'CANDIDATES_REFUSED' };
