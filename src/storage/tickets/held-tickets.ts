import type { Tx } from '../tx.ts';

export interface HeldTicket {
  ticketId: number;
  /** Of the person who asked; empty where they have told none. */
  name: string;
}

/** The tickets in a counselor's hands, the oldest first. */
export async function heldTickets(tx: Tx, counselorId: number): Promise<HeldTicket[]> {
  const rows = await tx.ticket.findMany({
    where: { assignedTo: counselorId, state: 'taken' },
    orderBy: { id: 'asc' },
    select: { id: true, person: { select: { name: true } } },
  });
  return rows.map(({ id, person }) => ({ ticketId: id, name: person.name ?? '' }));
}

/**
 * Whose ticket the newest word of a person is in, of those in a counselor's hands; null when nobody has spoken since the
 * counselor last wrote into one of them, or since `seen`.
 */
export async function lastSpeaker(tx: Tx, counselorId: number, seen: Date | null): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ ticketId: number; from: string; at: Date }[]>`
    SELECT m.ticket_id AS "ticketId", m."from", m.at FROM ticket_message m JOIN ticket t ON t.id = m.ticket_id
    WHERE t.assigned_to = ${counselorId} AND t.state = 'taken' AND m."from" <> 'note' ORDER BY m.id DESC LIMIT 1`;
  if (row?.from !== 'person' || (seen !== null && row.at <= seen)) return null;
  return row.ticketId;
}
