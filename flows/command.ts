import type { Text } from './text.ts';

/**
 * Commands by flow: each flow adds its own in the `commands.ts` of its folder (`declare module`), and says there whom
 * they are for.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface CommandsOfFlows {}

/** Everything a flow can ask for. Handlers are in src/commands; answers come back as events. */
export type Command = CommonCommand | CommandsOfFlows[keyof CommandsOfFlows];

/** Commands that belong to no one flow. */
export type CommonCommand =
  /** One paragraph of the reply, before the next question. */
  | { type: 'say'; text: Text }
  /** Leaves this flow; with `andReturn` it goes on afterwards. `unlessWaited`: only where none waits for the end of this one. */
  | {
      type: 'startFlow';
      flow: string;
      input?: Record<string, unknown>;
      andReturn?: boolean;
      unlessWaited?: true;
    }
  /** Goes on with what waits: the newest, or this flow. */
  | { type: 'resumeFlow'; flow?: string }
  /** `which`: null for the newest that waits for an answer. */
  | { type: 'answerCampaign'; which: { campaign: string; subject: string } | null; reply: string }
  | { type: 'startTimer'; key: string; afterMs: number }
  | { type: 'stopTimer'; key: string };

/** Whom a command is for: `everyone`, or whoever may do the act of that name, see src/roles/permissions.ts. */
export type CommandNeeds<C extends { type: string }> = Readonly<Record<C['type'], string>>;

/** Of the commands of no one flow, those that are not the conversation's own. */
export const commonCommands: CommandNeeds<
  Exclude<CommonCommand, { type: 'say' | 'startFlow' | 'resumeFlow' }>
> = { answerCampaign: 'everyone', startTimer: 'everyone', stopTimer: 'everyone' };

export type ConsentPurpose =
  'account' | 'matching' | 'alerts' | 'questionnaire' | 'sharing' | 'disability' | 'statistics' | 'research';
