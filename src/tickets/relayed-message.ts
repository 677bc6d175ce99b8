import type { RenderedMessage } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { TicketFile } from '../storage/tickets/ticket-files.ts';
import { ticketFileKind } from './make-ticket-file.ts';

interface Said {
  ticketId: number;
  /** Of the ticket's message, which holds the file. */
  messageId: bigint;
  /** With the speaker's name. */
  text: string;
  file: TicketFile | null;
}

/** What one side of a ticket has said, as a message to the other. */
export function relayedMessage(
  renderer: Renderer,
  { ticketId, messageId, text, file }: Said,
  language: string,
): RenderedMessage & { ticketId: number } {
  const words = { text, ticketId, whole: true as const };
  if (file === null) return { ...words, choices: [] };
  return {
    ...words,
    choices: [],
    media: { kind: ticketFileKind, fileName: file.fileName ?? '', input: { messageId: String(messageId) } },
    withoutFile: `${text}\n\n${renderer.render({ key: 'ticket:fileMissing' }, language)}`,
  };
}
