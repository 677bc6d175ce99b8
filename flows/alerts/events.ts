import type { AlertSettings } from '../facts.ts';
import type { Var } from '../text.ts';

declare module '../event.ts' {
  interface EventsOfFlows {
    alerts: AlertsEvent;
  }
}

/** Facts that reach the flow of the alerts. */
export type AlertsEvent =
  | { type: 'ALERTS_LOADED'; settings: AlertSettings }
  /** `what`: what the search looks for. `none`: its words ask for nothing; the news is on all the same. */
  | { type: 'SEARCH_KEPT'; outcome: 'kept' | 'again' | 'full' | 'none'; what: Var[] }
  | { type: 'SEARCHES_LOADED'; searches: { query: string; what: Var[] }[] };
