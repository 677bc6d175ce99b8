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
  /** Work and a place that are wished for beside what the profile says. */
  | { type: 'addWish'; wish: string | null; place: string | null }
  | { type: 'dismissAlert'; vacancyId: number; reason: string };

/** Whom each is for. */
export const alertsCommands: CommandNeeds<AlertsCommand> = {
  loadAlerts: 'everyone',
  saveAlerts: 'everyone',
  addWish: 'everyone',
  dismissAlert: 'everyone',
};
