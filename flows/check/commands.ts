import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    check: CheckCommand;
  }
}

/** What the check of doubtful offers asks for. */
export type CheckCommand =
  | { type: 'checkOffer'; text: string }
  /** `signs`: flags that the check found; the message goes to the counselors of the place. */
  | { type: 'reportOffer'; text: string; verdict: string; signs: string[] };

/** Whom each is for. */
export const checkCommands: CommandNeeds<CheckCommand> = { checkOffer: 'everyone', reportOffer: 'everyone' };
