import type { FlowEvent } from '../../flows/event.ts';
import type { CommandScope } from '../conversation/ports.ts';
import { cancelCalls } from '../storage/tickets/cancel-calls.ts';
import { addStaffMessage, takeByOffice } from '../storage/tickets/staff-tickets.ts';
import { closeTicket, findOpenTicket } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';

/**
 * What the office writes to a person on its own phone is a talk like any other: it has a ticket, in nobody's hands by
 * name, and what is written is kept there. `over`: the office has said that it is done.
 */
export async function noteStaff(scope: CommandScope<Tx>, text: string, over: boolean): Promise<FlowEvent[]> {
  const { tx, person, now } = scope;
  const open = await findOpenTicket(tx, person.id);
  if (over) {
    if (open === null || !(await closeTicket(tx, open.id, 'counselor', now))) return [];
    return [{ type: 'TICKET_CLOSED', ticketId: open.id, by: 'staff' }];
  }
  const ticketId = await takeByOffice(tx, { person, open }, now);
  await cancelCalls(tx, ticketId);
  await addStaffMessage(tx, ticketId, text, now);
  return [{ type: 'TICKET_TAKEN', ticketId, counselor: '' }];
}
