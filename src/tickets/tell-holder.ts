import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { languageOf } from '../storage/people/language.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import type { TicketRow } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';

/** Tells whoever had a ticket in their hands, where it was not who hands it over, that a colleague has it now. */
export async function tellHolder(
  renderer: Renderer,
  { tx, person, now }: CommandScope<Tx>,
  ticket: TicketRow | null,
  name: string,
): Promise<void> {
  const holder = ticket?.assignedTo ?? null;
  if (ticket === null || holder === null || holder === person.id) return;
  const vars = { id: ticket.id, name };
  const text = renderer.render({ key: 'ticket:handedOver', vars }, await languageOf(tx, holder));
  await writeNotice(tx, { personId: holder, purpose: 'work', message: { text, choices: [] } }, now);
}
