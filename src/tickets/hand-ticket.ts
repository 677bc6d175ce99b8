import type { CommandScope } from '../conversation/ports.ts';
import { tellPerson } from '../storage/tickets/send-to-person.ts';
import { findTicket } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';

/** Tells the person who asked, by their own conversation, that a counselor answers from now on. */
export async function handTicket(
  scope: CommandScope,
  ticketId: number,
  counselor: string | null,
): Promise<void> {
  const tx = scope.tx as Tx;
  const ticket = await findTicket(tx, ticketId);
  if (ticket === null) return;
  const event = { type: 'TICKET_TAKEN', ticketId, counselor: counselor ?? '' };
  await tellPerson(tx, ticket.personId, event, `ticket:${ticketId}:taken:${scope.turn.inboxId}`, scope.now);
}
