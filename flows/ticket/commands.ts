import type { CommandNeeds } from '../command.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    ticket: TicketCommand;
  }
}

/** What the flow of a person's own ticket asks for. */
export type TicketCommand =
  | { type: 'openTicket'; question: string }
  /** The office answers on its own phone: the talk with it begins, goes on, or ends (`over`). */
  | { type: 'noteStaff'; text: string; over: boolean }
  /** Everybody, about their own ticket. */
  | { type: 'writeToTicket'; ticketId: number; text: string }
  | { type: 'finishTicket'; ticketId: number }
  | { type: 'rateTicket'; ticketId: number; satisfaction: number };

/** Whom each is for. */
export const ticketCommands: CommandNeeds<TicketCommand> = {
  openTicket: 'everyone',
  noteStaff: 'everyone',
  writeToTicket: 'everyone',
  finishTicket: 'everyone',
  rateTicket: 'everyone',
};
