import type { Checked } from './context.ts';

declare module '../event.ts' {
  interface EventsOfFlows {
    check: CheckEvent;
  }
}

/** Facts that reach the check of doubtful offers. `opens`: when the office opens, ISO; null while it is open. */
export type CheckEvent =
  ({ type: 'OFFER_CHECKED' } & Checked) | { type: 'OFFER_REPORTED'; opens: string | null };
