import type { CommandNeeds } from '../../command.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    approve: ApproveCommand;
  }
}

/** What the flow asks for in which the office approves vacancies. */
export type ApproveCommand =
  /** Those that wait, the longest first. */
  | { type: 'loadPostingQueue'; offset: number }
  | { type: 'loadPostingCase'; postingId: number }
  /** `revision`: what was looked at; `reason`: of a refusal, told to the recruiters. */
  | {
      type: 'decidePosting';
      postingId: number;
      revision: number;
      decision: 'approved' | 'refused';
      reason: string;
    };

/** Whom each is for. */
export const approveCommands: CommandNeeds<ApproveCommand> = {
  loadPostingQueue: 'posting.check',
  loadPostingCase: 'posting.check',
  decidePosting: 'posting.decide',
};
