import type { FlowEvent } from '../../flows/event.ts';
import type { Text } from '../../flows/text.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { languageOf } from '../storage/people/language.ts';
import { heldTickets, lastSpeaker } from '../storage/tickets/held-tickets.ts';
import { staffName } from '../storage/roles/staff-profile.ts';
import { sendToPerson } from '../storage/tickets/send-to-person.ts';
import { addTicketMessage, findTicket } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';
import { callColleagues } from './call-colleagues.ts';
import { describeSent, ticketFileOf } from './describe-sent.ts';
import { nameOfAsker } from './name-of-asker.ts';
import { relayedMessage } from './relayed-message.ts';

/**
 * Sends what a counselor says to the person whose ticket is in their hands. TICKET_GONE: it is not. RECEIVER_UNCLEAR: the
 * person of another ticket in hand spoke last, and these words are not `certain` to be for this one; nothing is sent.
 */
export async function relayToPerson(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  ticketId: number,
  words: string | Text,
  certain = false,
): Promise<FlowEvent[]> {
  const tx = scope.tx;
  const ticket = await findTicket(tx, ticketId);
  if (ticket?.state !== 'taken' || ticket.assignedTo !== scope.person.id) return [{ type: 'TICKET_GONE' }];
  const held = await heldTickets(tx, scope.person.id);
  const named = (name: string): string => nameOfAsker(renderer, name, scope.person.language);
  const own = typeof words === 'string';
  if (own && !certain && held.length > 1) {
    const speaker = await lastSpeaker(tx, scope.person.id, scope.turn.questionSentAt);
    if (speaker !== null && speaker !== ticketId) {
      const items = held.map((one) => ({ ...one, name: named(one.name) }));
      return [{ type: 'RECEIVER_UNCLEAR', text: scope.turn.event.type === 'TEXT' ? words : '', items }];
    }
  }
  const language = await languageOf(tx, ticket.personId);
  const text = own
    ? describeSent(renderer, scope.turn.event, words, language)
    : renderer.render(words, language);
  const file = own ? ticketFileOf(scope.turn.event, scope.turn.address.channel) : null;
  const { id: authorId } = scope.person;
  const name = await staffName(tx, authorId);
  const messageId = await addTicketMessage(
    tx,
    ticketId,
    { from: 'counselor', authorId, text, file, inboxId: scope.turn.inboxId },
    scope.now,
  );
  const key = name === '' ? 'ticket:fromCounselor' : 'ticket:fromCounselorNamed';
  const said = renderer.render({ key, vars: { text, ...(name !== '' && { name }) } }, language);
  const message = relayedMessage(renderer, { ticketId, messageId, text: said, file }, language);
  const reached = await sendToPerson(tx, ticket.personId, message, scope.now);
  if (!reached) return [{ type: 'PERSON_UNREACHABLE' }];
  const receiver = named(held.find((one) => one.ticketId === ticketId)?.name ?? '');
  return [{ type: 'TICKET_CHANGED', ...((certain || held.length > 1) && { receiver }) }];
}

/**
 * Sends what a person says to the counselor who has their ticket. TICKET_CLOSED `returned`: nobody has it any more, it
 * waits in the queue again; the words are kept and the others called.
 */
export async function relayFromPerson(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  ticketId: number,
  words: string,
): Promise<FlowEvent[]> {
  const tx = scope.tx;
  const ticket = await findTicket(tx, ticketId);
  if (ticket === null || ticket.personId !== scope.person.id || ticket.state === 'closed')
    return [{ type: 'TICKET_CLOSED', ticketId, by: 'gone' }];
  const text = describeSent(renderer, scope.turn.event, words, scope.person.language);
  const file = ticketFileOf(scope.turn.event, scope.turn.address.channel);
  const kept = { from: 'person' as const, authorId: scope.person.id, text, file };
  const messageId = await addTicketMessage(tx, ticketId, kept, scope.now);
  // The office has it on its own phone and reads it there.
  if (ticket.assignedTo === null && ticket.state === 'taken') return [];
  if (ticket.assignedTo === null) {
    await callColleagues(tx, renderer, ticket, text, scope.now);
    return [{ type: 'TICKET_CLOSED', ticketId, by: 'returned' }];
  }
  const language = await languageOf(tx, ticket.assignedTo);
  const vars = { id: ticketId, text, name: nameOfAsker(renderer, scope.person.name, language) };
  const said = renderer.render({ key: 'ticket:fromPerson', vars }, language);
  const message = relayedMessage(renderer, { ticketId, messageId, text: said, file }, language);
  await sendToPerson(tx, ticket.assignedTo, message, scope.now);
  return [];
}
