import type { ApplicationSummary } from '../facts.ts';

declare module '../event.ts' {
  interface EventsOfFlows {
    apply: ApplyEvent;
  }
}

/** Facts that reach the flow of applying. */
export type ApplyEvent =
  { type: 'APPLIED'; again: boolean } | { type: 'APPLICATIONS_LOADED'; items: ApplicationSummary[] };
