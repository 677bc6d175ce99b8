import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    apply: ApplyCommand;
  }
}

/** What the flow of applying asks for. */
export type ApplyCommand =
  | { type: 'loadReceiver'; vacancyId: number }
  /** `shares`: of phone and need; `words`: a sentence of their own. */
  | { type: 'apply'; vacancyId: number; shareResult: boolean; shares: string[]; words: string | null }
  | { type: 'loadApplications' }
  /** What the person says of an application of their own; `words`: the answer to a question of its receiver. */
  | { type: 'moveApplication'; applicationId: number; move: string; words?: string };

/** Whom each is for. */
export const applyCommands: CommandNeeds<ApplyCommand> = {
  loadReceiver: 'everyone',
  apply: 'everyone',
  loadApplications: 'everyone',
  moveApplication: 'everyone',
};
