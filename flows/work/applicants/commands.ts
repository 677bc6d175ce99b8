import type { CommandNeeds } from '../../command.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    applicants: ApplicantsCommand;
  }
}

/** What whoever receives applications asks for. */
export type ApplicantsCommand =
  | { type: 'loadApplicants'; offset: number }
  | { type: 'loadApplicant'; applicationId: number }
  /** `reason`: of a no; `words`: told to the applicant; null: none. */
  | {
      type: 'moveApplicant';
      applicationId: number;
      move: string;
      reason: string | null;
      words: string | null;
    };

/** Whom each is for. */
export const applicantsCommands: CommandNeeds<ApplicantsCommand> = {
  loadApplicants: 'application.list',
  loadApplicant: 'application.read',
  moveApplicant: 'application.move',
};
