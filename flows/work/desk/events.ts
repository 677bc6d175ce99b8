import type { AskerResult, Colleague, TicketDetail, TicketSummary, Work } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    counselor: DeskEvent;
  }
}

/** Facts that reach the flow of the desk. */
export type DeskEvent =
  | { type: 'WORK_OPENED'; work: Work }
  | { type: 'TICKETS_LOADED'; total: number; items: TicketSummary[] }
  | { type: 'TICKET_LOADED'; ticket: TicketDetail }
  | { type: 'TICKET_GONE' }
  /** Said into the ticket, but the person has no address that can be reached. */
  | { type: 'PERSON_UNREACHABLE' }
  /** What was to be done has been done. `receiver`: who got the words, where several tickets are in hand. */
  | { type: 'TICKET_CHANGED'; receiver?: string }
  /** Nothing was sent: another of these people spoke last. */
  | { type: 'RECEIVER_UNCLEAR'; text: string; items: { ticketId: number; name: string }[] }
  | { type: 'ASKER_RESULT_LOADED'; asker: AskerResult }
  /** None, or the person does not agree (any more). */
  | { type: 'ASKER_RESULT_MISSING' }
  | { type: 'COLLEAGUES_LOADED'; items: Colleague[] };
