import type { FlowEvent } from '../../flows/event.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { languageOf } from '../storage/people/language.ts';
import { sendToPerson } from '../storage/tickets/send-to-person.ts';
import { addTicketMessage, findTicket } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';

/** Sends what a counselor says to the person whose ticket is in their hands. TICKET_GONE: it is not. */
export async function relayToPerson(
  renderer: Renderer,
  scope: CommandScope,
  ticketId: number,
  words: (language: string) => string,
): Promise<FlowEvent[]> {
  const tx = scope.tx as Tx;
  const ticket = await findTicket(tx, ticketId);
  if (ticket?.state !== 'taken' || ticket.assignedTo !== scope.person.id) return [{ type: 'TICKET_GONE' }];
  const language = await languageOf(tx, ticket.personId);
  const text = words(language);
  await addTicketMessage(tx, ticketId, { from: 'counselor', authorId: scope.person.id, text }, scope.now);
  const { name } = scope.person;
  const key = name === null ? 'ticket:fromCounselor' : 'ticket:fromCounselorNamed';
  const said = renderer.render({ key, vars: { text, ...(name !== null && { name }) } }, language);
  await sendToPerson(tx, ticket.personId, { text: said, choices: [] }, 0, scope.now);
  return [{ type: 'TICKET_CHANGED' }];
}

/**
 * Sends what a person says to the counselor who has their ticket. TICKET_CLOSED `returned`: nobody has it any more, it
 * waits in the queue again; the words are kept.
 */
export async function relayFromPerson(
  renderer: Renderer,
  scope: CommandScope,
  ticketId: number,
  text: string,
): Promise<FlowEvent[]> {
  const tx = scope.tx as Tx;
  const ticket = await findTicket(tx, ticketId);
  if (ticket === null || ticket.personId !== scope.person.id || ticket.state === 'closed')
    return [{ type: 'TICKET_CLOSED', ticketId, by: 'gone' }];
  await addTicketMessage(tx, ticketId, { from: 'person', authorId: scope.person.id, text }, scope.now);
  if (ticket.assignedTo === null) return [{ type: 'TICKET_CLOSED', ticketId, by: 'returned' }];
  const language = await languageOf(tx, ticket.assignedTo);
  const vars = { id: ticketId, text, ...nameOf(scope) };
  const said = renderer.render({ key: 'ticket:fromPerson', vars }, language);
  await sendToPerson(tx, ticket.assignedTo, { text: said, choices: [] }, 0, scope.now);
  return [];
}

function nameOf({ person }: CommandScope): { name: string } {
  return { name: person.name ?? '-' };
}
