import type { CommandScope } from '../../conversation/ports.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import { coversScope } from '../../roles/covers-scope.ts';
import { loadAnswer, noteTicketOf } from '../../storage/broadcasts/list-answers.ts';
import { languageOf } from '../../storage/people/language.ts';
import {
  addTicketMessage,
  createTicket,
  findOpenTicket,
  findTicket,
  takeTicket,
  type TicketRow,
} from '../../storage/tickets/ticket-store.ts';
import type { Tx } from '../../storage/tx.ts';
import { handTicket } from '../../tickets/hand-ticket.ts';
import { BroadcastError } from '../broadcast-error.ts';

/**
 * Makes a ticket of an answer, in the hands of whoever asks for it; the words join the ticket that the person has, where one is
 * open. Its number; a colleague's ticket stays theirs.
 * @throws BroadcastError `answerGone`; `ownAnswer`: it is the counselor's own; `outsideScope`: the person has moved away
 */
export async function ticketOfAnswer(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  { broadcastId, answerId }: { broadcastId: number; answerId: number },
): Promise<number> {
  const { tx, person, now } = scope;
  const answer = await loadAnswer(tx, broadcastId, answerId);
  if (answer === null) throw new BroadcastError('answerGone', `There is no answer ${answerId}.`);
  const { personId, text, ticketId } = answer;
  if (personId === person.id) throw new BroadcastError('ownAnswer', 'Nobody talks with themselves.');
  const made = ticketId === null ? null : await findTicket(tx, ticketId);
  if (made !== null) return made.id;
  const ticket = (await joinOpen(tx, personId, text, now)) ?? (await open(scope, personId, text));
  if (!(scope.reach ?? []).some((granted) => coversScope(granted, ticket.regency)))
    throw new BroadcastError('outsideScope', 'The person lives elsewhere by now.');
  await noteTicketOf(tx, answerId, ticket.id);
  if (await takeTicket(tx, ticket.id, person.id, now)) await handTicket(renderer, scope, ticket.id, person);
  return ticket.id;
}

async function joinOpen(tx: Tx, personId: number, text: string, now: Date): Promise<TicketRow | null> {
  const known = await findOpenTicket(tx, personId);
  if (known !== null) await addTicketMessage(tx, known.id, { from: 'person', authorId: personId, text }, now);
  return known;
}

async function open({ tx, now }: CommandScope<Tx>, personId: number, question: string): Promise<TicketRow> {
  const language = await languageOf(tx, personId);
  return createTicket(tx, { personId, question, language, flow: 'answer', file: null }, now);
}
