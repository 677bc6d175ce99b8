import type { Funnel, Indicators } from '../report/facts.ts';
import type { GrantSummary } from '../roles/facts.ts';
import type { Colleague, TicketDetail, TicketSummary, Work } from './facts.ts';

/** Facts that reach the flows of the office, and the flow of a person's own ticket. */
export type CounselorEvent =
  /** No role of the person allows this here; logged. */
  | { type: 'NOT_ALLOWED'; act: string }
  /** The same command again, with this number as `confirmation`. `wrong`: what was given was another one. */
  | { type: 'CONFIRMATION_ASKED'; number: string; wrong: boolean }
  | { type: 'WORK_OPENED'; work: Work }
  | { type: 'ROLE_GRANTED'; role: string; scope: string | null }
  | { type: 'INVITE_REFUSED'; why: 'unknown' | 'tooMany' }
  | { type: 'TICKETS_LOADED'; total: number; items: TicketSummary[] }
  | { type: 'TICKET_LOADED'; ticket: TicketDetail }
  | { type: 'TICKET_GONE' }
  /** Said into the ticket, but the person has no address that can be reached. */
  | { type: 'PERSON_UNREACHABLE' }
  /** What was to be done has been done. */
  | { type: 'TICKET_CHANGED' }
  | { type: 'COLLEAGUES_LOADED'; items: Colleague[] }
  | { type: 'INDICATORS_LOADED'; indicators: Indicators }
  | { type: 'FUNNEL_LOADED'; funnel: Funnel }
  | { type: 'ROLES_LOADED'; total: number; items: GrantSummary[] }
  | { type: 'INVITE_MADE'; code: string; until: string }
  | { type: 'ROLE_REVOKED' }
  /**
   * `opens`: when the office opens, null while it is open; `certain`: no public holiday can be on that day; `before`: how
   * many wait already.
   */
  | { type: 'TICKET_OPENED'; again: boolean; before: number; opens: string | null; certain: boolean }
  | { type: 'TICKET_TAKEN'; ticketId: number; counselor: string }
  | { type: 'TICKET_CLOSED'; ticketId: number; by: string };
