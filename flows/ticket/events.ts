declare module '../event.ts' {
  interface EventsOfFlows {
    ticket: TicketEvent;
  }
}

/** Facts that reach the flow of a person's own ticket. */
export type TicketEvent =
  /**
   * `opens`: when the office opens, null while it is open; `certain`: no public holiday can be on that day; `before`: how
   * many wait already.
   */
  | { type: 'TICKET_OPENED'; again: boolean; before: number; opens: string | null; certain: boolean }
  /** `introduction`: what the counselor says of themselves; absent or empty: nothing. */
  | { type: 'TICKET_TAKEN'; ticketId: number; counselor: string; introduction?: string }
  | { type: 'TICKET_CLOSED'; ticketId: number; by: string };
