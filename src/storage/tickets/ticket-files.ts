import type { InboundMedia } from '../../channels/channel.ts';
import type { Tx } from '../tx.ts';
import { writeNotice } from '../reach/write-notice.ts';

/** Where the file of a message can be fetched; the bytes are not kept here. */
export type TicketFile = Pick<InboundMedia, 'media' | 'fileName' | 'mimeType' | 'size'> & {
  channel: string;
  fileId: string;
};

/** A message of a ticket that came with a file. */
export interface TicketFileRow {
  id: bigint;
  authorId: number | null;
  text: string;
  file: TicketFile;
}

/** Null when there is no such message (any more), or it has no file (any more). */
export async function findTicketFile(tx: Tx, messageId: bigint): Promise<TicketFileRow | null> {
  const row = await tx.ticketMessage.findUnique({ where: { id: messageId } });
  return row === null || row.file === null ? null : { ...row, file: row.file as unknown as TicketFile };
}

/** What the person of a ticket has sent with a file, with their name: the newest `limit`, oldest first. */
export async function listTicketFiles(
  tx: Tx,
  ticketId: number,
  limit: number,
): Promise<(TicketFileRow & { name: string | null })[]> {
  const rows = await tx.$queryRaw<(TicketFileRow & { name: string | null })[]>`
    SELECT m.id, m.author_id AS "authorId", m.text, m.file, p.name
    FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id JOIN person p ON p.id = t.person_id
    WHERE t.id = ${ticketId} AND m."from" = 'person' AND m.file IS NOT NULL ORDER BY m.id DESC LIMIT ${limit}`;
  return rows.reverse();
}

/** Gives a file up and tells its sender, once. */
export async function giveUpTicketFile(
  tx: Tx,
  { id, authorId }: TicketFileRow,
  text: string,
  now: Date,
): Promise<void> {
  const count =
    await tx.$executeRaw`UPDATE ticket_message SET file = NULL WHERE id = ${id} AND file IS NOT NULL`;
  if (count > 0 && authorId !== null)
    await writeNotice(tx, { personId: authorId, purpose: 'service', message: { text, choices: [] } }, now);
}
