import type { Renderer } from '../rendering/renderer.ts';
import { languageOf } from '../storage/people/language.ts';
import { sendToPerson } from '../storage/tickets/send-to-person.ts';
import { listTicketFiles } from '../storage/tickets/ticket-files.ts';
import type { Tx } from '../storage/tx.ts';
import { nameOfAsker } from './name-of-asker.ts';
import { relayedMessage } from './relayed-message.ts';

/** Most files shown, the newest. */
const most = 5;

/** Sends a counselor who gets a ticket what the person had sent before: a picture or voice note is only named in the history. */
export async function showFiles(
  tx: Tx,
  renderer: Renderer,
  ticketId: number,
  counselorId: number,
  now: Date,
): Promise<void> {
  const files = await listTicketFiles(tx, ticketId, most);
  if (files.length === 0) return;
  const language = await languageOf(tx, counselorId);
  for (const { id, name, text, file } of files) {
    const vars = { id: ticketId, name: nameOfAsker(renderer, name, language), text };
    const said = renderer.render({ key: 'ticket:fromPerson', vars }, language);
    const message = relayedMessage(renderer, { ticketId, messageId: id, text: said, file }, language);
    await sendToPerson(tx, counselorId, message, now);
  }
}
