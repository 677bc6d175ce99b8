import type { CommandNeeds } from '../../command.ts';
import type { CandidateNews } from './facts.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    candidates: CandidatesCommand;
  }
}

/** What the recruiters of a firm ask for of those who applied to it. Each names the firm: only its own recruiters may. */
export type CandidatesCommand =
  | { type: 'openCandidates'; firmId: number }
  | { type: 'listCandidates'; firmId: number; vacancyId: number; offset: number }
  /** Whoever opens an application has read it; the applicant is told. */
  | { type: 'readCandidate'; firmId: number; candidateId: number }
  /** `reason`: of a no; `words`: told to the applicants; null: none. */
  | {
      type: 'moveCandidates';
      firmId: number;
      candidateIds: number[];
      move: string;
      reason: string | null;
      words: string | null;
    }
  | { type: 'keepCandidates'; firmId: number; candidateIds: number[]; kept: boolean }
  /** Everybody who still waits for an answer to this vacancy gets this one. */
  | { type: 'closeCandidates'; firmId: number; vacancyId: number; reason: string }
  | { type: 'setCandidateNews'; firmId: number; news: CandidateNews };

/** Whom each is for. */
export const candidatesCommands: CommandNeeds<CandidatesCommand> = {
  openCandidates: 'candidate.read',
  listCandidates: 'candidate.read',
  readCandidate: 'candidate.read',
  moveCandidates: 'candidate.move',
  keepCandidates: 'candidate.move',
  closeCandidates: 'candidate.move',
  setCandidateNews: 'candidate.read',
};
