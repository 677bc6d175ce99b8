import type { Funnel, Indicators, Posted } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    report: ReportEvent;
  }
}

/** Facts that reach the flow of figures. */
export type ReportEvent =
  | { type: 'INDICATORS_LOADED'; indicators: Indicators }
  | { type: 'FUNNEL_LOADED'; funnel: Funnel }
  | { type: 'POSTED_VACANCIES_LOADED'; posted: Posted };
