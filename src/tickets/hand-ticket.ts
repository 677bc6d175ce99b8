import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { loadStaffProfile, staffName } from '../storage/roles/staff-profile.ts';
import { tellPerson } from '../storage/tickets/send-to-person.ts';
import { findTicket } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';
import { showFiles } from './show-files.ts';

/**
 * Tells the person who asked, by their own conversation, that a counselor answers from now on, and sends the counselor
 * the pictures and voice notes that came before.
 */
export async function handTicket(
  renderer: Renderer,
  scope: CommandScope<Tx>,
  ticketId: number,
  counselor: { id: number },
): Promise<void> {
  const tx = scope.tx;
  const ticket = await findTicket(tx, ticketId);
  if (ticket === null) return;
  const event = {
    type: 'TICKET_TAKEN',
    ticketId,
    counselor: await staffName(tx, counselor.id),
    introduction: (await loadStaffProfile(tx, counselor.id))?.introduction ?? '',
  };
  await tellPerson(tx, ticket.personId, event, `ticket:${ticketId}:taken:${scope.turn.inboxId}`, scope.now);
  await showFiles(tx, renderer, ticketId, counselor.id, scope.now);
}
