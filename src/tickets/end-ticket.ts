import type { FlowEvent } from '../../flows/event.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { languageOf } from '../storage/people/language.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import { tellPerson } from '../storage/tickets/send-to-person.ts';
import { cancelCalls } from '../storage/tickets/cancel-calls.ts';
import { closeTicket, findTicket } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';
import { nameOfAsker } from './name-of-asker.ts';

/**
 * Closes a ticket: the person's own, or as a counselor one that is in their hands or still waits. The other side is
 * told. TICKET_GONE: there is no such ticket for them.
 */
export async function endTicket(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  ticketId: number,
  by: 'counselor' | 'person',
): Promise<FlowEvent[]> {
  const tx = scope.tx;
  const { person, now } = scope;
  const ticket = await findTicket(tx, ticketId);
  const own = by === 'person' ? ticket?.personId === person.id : isInHands(ticket, person.id);
  if (ticket === null || !own || !(await closeTicket(tx, ticketId, by, now)))
    return [{ type: 'TICKET_GONE' }];
  await cancelCalls(tx, ticketId);
  if (by === 'counselor') {
    const event = { type: 'TICKET_CLOSED', ticketId, by: ticket.state === 'taken' ? by : 'unanswered' };
    await tellPerson(tx, ticket.personId, event, `ticket:${ticketId}:closed`, now);
  } else if (ticket.assignedTo !== null) {
    const language = await languageOf(tx, ticket.assignedTo);
    const vars = { id: ticketId, name: nameOfAsker(renderer, person.name, language) };
    const text = renderer.render({ key: 'ticket:finishedByPerson', vars }, language);
    await writeNotice(
      tx,
      { personId: ticket.assignedTo, purpose: 'work', message: { text, choices: [], ticketId } },
      now,
    );
  }
  return [{ type: 'TICKET_CHANGED' }];
}

function isInHands(
  ticket: { state: string; assignedTo: number | null } | null,
  counselorId: number,
): boolean {
  return ticket?.state === 'waiting' || ticket?.assignedTo === counselorId;
}
