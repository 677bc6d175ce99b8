import type { CommandNeeds, ConsentPurpose } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    settings: SettingsCommand;
  }
}

/** What the flow of the settings asks for. */
export type SettingsCommand =
  | { type: 'recordConsent'; purpose: ConsentPurpose; granted: boolean; subject?: string }
  | { type: 'loadConsents' }
  | { type: 'setLanguage'; language: string }
  | { type: 'setPlainText'; plain: boolean }
  | { type: 'stopNotices' }
  | { type: 'deletePerson' };

/** Whom each is for. */
export const settingsCommands: CommandNeeds<SettingsCommand> = {
  recordConsent: 'everyone',
  loadConsents: 'everyone',
  setLanguage: 'everyone',
  setPlainText: 'everyone',
  stopNotices: 'everyone',
  deletePerson: 'everyone',
};
