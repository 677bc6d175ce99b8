import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    alerts: AlertsCommand;
  }
}

/** What the flow of the alerts asks for. */
export type AlertsCommand =
  | { type: 'loadAlerts' }
  | {
      type: 'saveAlerts';
      frequency?: string;
      strict?: boolean;
      quietFrom?: number;
      quietUntil?: number;
      weeklyCap?: number;
    }
  /** Keeps the search of these words, regencies (codes with commas) or field. Answered by SEARCH_KEPT. */
  | { type: 'keepSearch'; wish: string | null; place: string | null; field: string | null }
  /** Answered by SEARCHES_LOADED. */
  | { type: 'loadSearches' }
  | { type: 'stopSearches'; queries: string[] }
  | { type: 'dismissAlert'; vacancyId: number; reason: string };

/** Whom each is for. */
export const alertsCommands: CommandNeeds<AlertsCommand> = {
  loadAlerts: 'everyone',
  saveAlerts: 'everyone',
  keepSearch: 'everyone',
  loadSearches: 'everyone',
  stopSearches: 'everyone',
  dismissAlert: 'everyone',
};
