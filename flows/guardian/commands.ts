import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    guardian: GuardianCommand;
  }
}

/** What the flow of guardians asks for. */
export type GuardianCommand =
  /** Somebody below 18 wants a code for their guardian; `code`: the one that is shown already. */
  | { type: 'askGuardian'; code: string }
  | { type: 'openGuardianCode'; code: string }
  | { type: 'answerGuardianCode'; code: string; granted: boolean };

/** Whom each is for. */
export const guardianCommands: CommandNeeds<GuardianCommand> = {
  askGuardian: 'everyone',
  openGuardianCode: 'everyone',
  answerGuardianCode: 'everyone',
};
