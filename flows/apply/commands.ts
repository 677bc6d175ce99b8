import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    apply: ApplyCommand;
  }
}

/** What the flow of applying asks for. */
export type ApplyCommand =
  { type: 'apply'; vacancyId: number; shareResult: boolean } | { type: 'loadApplications' };

/** Whom each is for. */
export const applyCommands: CommandNeeds<ApplyCommand> = {
  apply: 'everyone',
  loadApplications: 'everyone',
};
