import type { CommandNeeds } from '../../command.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    counselor: DeskCommand;
  }
}

/** What the flow of the desk asks for. */
export type DeskCommand =
  | { type: 'openWork' }
  | { type: 'loadTickets'; which: TicketList; language: string | null; offset: number }
  | { type: 'loadTicket'; ticketId: number }
  | { type: 'takeTicket'; ticketId: number }
  /** `reply`: to a message of that ticket's person, so it is certain for whom it is. */
  | { type: 'answerTicket'; ticketId: number; text: string; reply?: true }
  /** A prepared answer, in the language of the person who asked. */
  | { type: 'sendCannedReply'; ticketId: number; reply: string }
  /** What the person's interests are, with three questions. */
  | { type: 'loadAskerResult'; ticketId: number }
  /** Sends one of them, counted from 0, in the language of the person. */
  | { type: 'askOfResult'; ticketId: number; question: number }
  | { type: 'noteTicket'; ticketId: number; text: string }
  /** Hands the person back to the bot. */
  | { type: 'closeTicket'; ticketId: number }
  | { type: 'loadColleagues'; ticketId: number }
  | { type: 'assignTicket'; ticketId: number; personId: number };

export type TicketList = 'waiting' | 'mine';

/** Whom each is for. */
export const deskCommands: CommandNeeds<DeskCommand> = {
  openWork: 'work.open',
  loadTickets: 'ticket.list',
  loadTicket: 'ticket.read',
  takeTicket: 'ticket.take',
  answerTicket: 'ticket.answer',
  sendCannedReply: 'ticket.answer',
  loadAskerResult: 'ticket.result',
  askOfResult: 'ticket.result',
  noteTicket: 'ticket.note',
  closeTicket: 'ticket.close',
  loadColleagues: 'ticket.assign',
  assignTicket: 'ticket.assign',
};
