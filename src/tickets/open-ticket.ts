import type { FlowEvent } from '../../flows/event.ts';
import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { countTickets } from '../storage/tickets/ticket-lists.ts';
import { addTicketMessage, createTicket, findOpenTicket } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';
import { callColleagues } from './call-colleagues.ts';
import { describeSent, ticketFileOf } from './describe-sent.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { nextOpening } from '../time/office-hours.ts';

/**
 * Takes a question into the queue, or adds it to the ticket the person has; counselors in scope are told. A voice note or
 * a picture may be the question.
 */
export async function openTicket(
  { renderer, days }: { renderer: Renderer; days: OfficeDays },
  scope: CommandScope<Tx>,
  words: string,
): Promise<FlowEvent[]> {
  const tx = scope.tx;
  const { person, now } = scope;
  const question = describeSent(renderer, scope.turn.event, words, person.language);
  const file = ticketFileOf(scope.turn.event, scope.turn.address.channel);
  const opening = nextOpening(now, days);
  const known = await findOpenTicket(tx, person.id);
  let before = 0;
  if (known !== null) {
    await addTicketMessage(tx, known.id, { from: 'person', authorId: person.id, text: question, file }, now);
  } else {
    const flow = scope.turn.conversation.suspended.at(-1)?.flow ?? 'menu';
    const ticket = await createTicket(
      tx,
      { personId: person.id, question, language: person.language, flow, file },
      now,
    );
    const queue = { which: 'waiting', counselorId: person.id, language: null } as const;
    before = await countTickets(tx, { ...queue, reach: [ticket.regency] });
    await callColleagues(tx, renderer, ticket, question, now, opening?.at);
  }
  return [
    {
      type: 'TICKET_OPENED',
      again: known !== null,
      before,
      opens: opening === null ? null : opening.at.toISOString(),
      certain: opening?.certain ?? true,
    },
  ];
}
