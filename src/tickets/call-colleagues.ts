import type { Renderer } from '../rendering/renderer.ts';
import { findColleagues } from '../storage/tickets/colleagues.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import type { TicketRow } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';

const shown = 100;

/**
 * Tells the counselors whose scope covers a ticket that it waits, at once or when the office opens: what is asked, where and in
 * which language, and it can be taken from there.
 * @param said what the person wrote
 */
export async function callColleagues(
  tx: Tx,
  renderer: Renderer,
  ticket: TicketRow,
  said: string,
  now: Date,
  opensAt = now,
): Promise<void> {
  const { id, regency } = ticket;
  const place = regency === null ? { text: { key: 'ticket:placeUnknown' } } : { region: regency };
  const written = { text: { key: `counselor:language_${ticket.language}` } };
  const question = said.length > shown ? `${said.slice(0, shown)}…` : said;
  for (const { personId, language } of await findColleagues(tx, ticket)) {
    const vars = { id, place, question, language: written };
    const text = renderer.render({ key: 'ticket:newTicket', vars }, language);
    const choices = ['take', 'read'].map((deed, at) => ({
      key: `${at + 1}`,
      data: `n:t${id}:${deed}`,
      label: renderer.render({ key: `counselor:${deed}` }, language),
    }));
    const message = { text, choices, language, ticketId: id };
    await writeNotice(tx, { personId, purpose: 'work', message, notBefore: opensAt }, now);
  }
}
