import type { AlertSettings } from '../facts.ts';

declare module '../event.ts' {
  interface EventsOfFlows {
    alerts: AlertsEvent;
  }
}

/** Facts that reach the flow of the alerts. */
export type AlertsEvent = { type: 'ALERTS_LOADED'; settings: AlertSettings };
