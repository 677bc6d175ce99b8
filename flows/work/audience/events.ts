import type { AudienceOffers, ChosenAudience, WorkOption } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    audience: AudienceEvent;
  }
}

/** Facts that reach the flow that chooses an audience; what is refused comes as BROADCAST_REFUSED. */
export type AudienceEvent =
  | { type: 'AUDIENCE_OPENED'; chosen: ChosenAudience; offers: AudienceOffers }
  | { type: 'AUDIENCE_NARROWED'; chosen: ChosenAudience }
  /** Empty: no work that is known. */
  | { type: 'WORK_NAMED'; items: WorkOption[] }
  | { type: 'AUDIENCE_PUT' };
