/** What the flows of the office ask for; all but those marked are checked against src/roles/permissions.ts. */
export type CounselorCommand =
  | { type: 'openWork' }
  /** Everybody: a one-time code that grants a role. */
  | { type: 'redeemInvite'; code: string }
  | { type: 'loadTickets'; which: TicketList; language: string | null; offset: number }
  | { type: 'loadTicket'; ticketId: number }
  | { type: 'takeTicket'; ticketId: number }
  | { type: 'answerTicket'; ticketId: number; text: string }
  /** A prepared answer, in the language of the person who asked. */
  | { type: 'sendCannedReply'; ticketId: number; reply: string }
  | { type: 'noteTicket'; ticketId: number; text: string }
  /** Hands the person back to the bot. */
  | { type: 'closeTicket'; ticketId: number }
  | { type: 'loadColleagues'; ticketId: number }
  | { type: 'assignTicket'; ticketId: number; personId: number }
  | { type: 'loadIndicators' }
  | { type: 'loadFunnel'; flow: string }
  | { type: 'loadRoles'; offset: number }
  | { type: 'inviteRole'; role: string; scope: string | null; confirmation?: string }
  | { type: 'revokeRole'; grantId: number; confirmation?: string }
  /** Everybody, about their own ticket. */
  | { type: 'writeToTicket'; ticketId: number; text: string }
  | { type: 'finishTicket'; ticketId: number }
  | { type: 'rateTicket'; ticketId: number; satisfaction: number };

export type TicketList = 'waiting' | 'mine';
