import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    answer: AnswerCommand;
  }
}

/** What people ask for who write back to a broadcast, about their own words. */
export type AnswerCommand =
  /**
   * Words that may answer a broadcast: ANSWER_KEPT, BROADCAST_REPLIED where they name one of its buttons, or nothing where they
   * answer none. `quoted`: only the one they are a reply to. `after`: ISO, it must have come later than that.
   */
  | { type: 'answerBroadcast'; text: string; quoted: boolean; after: string | null }
  | { type: 'takeBackAnswer'; answerId: number };

/** Whom each is for. */
export const answerCommands: CommandNeeds<AnswerCommand> = {
  answerBroadcast: 'everyone',
  takeBackAnswer: 'everyone',
};
