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
  | { type: 'dismissAlert'; vacancyId: number; reason: string };

/** Whom each is for. */
export const alertsCommands: CommandNeeds<AlertsCommand> = {
  loadAlerts: 'everyone',
  saveAlerts: 'everyone',
  dismissAlert: 'everyone',
};
