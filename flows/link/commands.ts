import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    link: LinkCommand;
  }
}

/** What the flow of joined channels asks for. */
export type LinkCommand =
  | { type: 'loadChannels' }
  | { type: 'preferChannel'; channel: string }
  | { type: 'createLinkCode' }
  /** Asks to join this account to that of the code's maker. */
  | { type: 'requestLink'; code: string }
  | { type: 'confirmLink' }
  | { type: 'cancelLink' };

/** Whom each is for. */
export const linkCommands: CommandNeeds<LinkCommand> = {
  loadChannels: 'everyone',
  preferChannel: 'everyone',
  createLinkCode: 'everyone',
  requestLink: 'everyone',
  confirmLink: 'everyone',
  cancelLink: 'everyone',
};
