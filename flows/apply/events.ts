import type { ApplicationSummary } from '../facts.ts';
import type { ReceiverFact } from './facts.ts';

declare module '../event.ts' {
  interface EventsOfFlows {
    apply: ApplyEvent;
  }
}

/** Facts that reach the flow of applying. */
export type ApplyEvent =
  | { type: 'RECEIVER_FOUND'; receiver: ReceiverFact }
  | { type: 'APPLIED'; applicationId: number }
  /** `already`, `closed` or `gone`. */
  | { type: 'APPLY_REFUSED'; why: string }
  | { type: 'APPLICATIONS_LOADED'; items: ApplicationSummary[] }
  /** False: it could not move so any more. */
  | { type: 'APPLICATION_MOVED'; moved: boolean };
