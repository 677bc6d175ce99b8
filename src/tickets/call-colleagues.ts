import type { Renderer } from '../rendering/renderer.ts';
import { findColleagues } from '../storage/tickets/colleagues.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import type { TicketRow } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';

/** Tells the counselors whose scope covers a ticket that it waits, at once or when the office opens. */
export async function callColleagues(
  tx: Tx,
  renderer: Renderer,
  ticket: TicketRow,
  now: Date,
  opensAt = now,
): Promise<void> {
  const place =
    ticket.regency === null ? { text: { key: 'ticket:placeUnknown' } } : { region: ticket.regency };
  for (const { personId, language } of await findColleagues(tx, ticket)) {
    const text = renderer.render({ key: 'ticket:newTicket', vars: { id: ticket.id, place } }, language);
    const message = { text, choices: [], language, ticketId: ticket.id };
    await writeNotice(tx, { personId, purpose: 'work', message, notBefore: opensAt }, now);
  }
}
