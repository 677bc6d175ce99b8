import type { CommandNeeds } from '../../command.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    staff: StaffCommand;
  }
}

/** What people with a role ask for about how they are called. */
export type StaffCommand =
  { type: 'loadStaff' } | { type: 'saveStaff'; calledAs: string; introduction: string };

/** Whom each is for. */
export const staffCommands: CommandNeeds<StaffCommand> = { loadStaff: 'work.open', saveStaff: 'work.open' };
