import { homePlace } from '../../../flows/home-place.ts';
import type { Tx } from '../tx.ts';
import type { TicketRow } from './ticket-store.ts';

/** The ticket of a talk that the office has on its own phone: the open one, if it still waits, else a new one. */
export async function takeByOffice(
  tx: Tx,
  { person, open }: { person: { id: number; language: string }; open: TicketRow | null },
  now: Date,
): Promise<number> {
  if (open?.state === 'taken') return open.id;
  const taken = { state: 'taken', takenAt: now, lastActivityAt: now };
  if (open !== null) {
    await tx.ticket.update({ where: { id: open.id }, data: taken });
    return open.id;
  }
  const where = { id: person.id };
  const { regency } = await tx.person.findUniqueOrThrow({ where, select: { regency: true } });
  const data = {
    ...taken,
    personId: person.id,
    language: person.language,
    flow: homePlace.flow,
    regency,
    createdAt: now,
  };
  return (await tx.ticket.create({ data, select: { id: true } })).id;
}

/** Keeps what the office wrote on its phone; who it was is not known. */
export async function addStaffMessage(tx: Tx, ticketId: number, text: string, now: Date): Promise<void> {
  await tx.ticketMessage.create({ data: { ticketId, from: 'counselor', text, at: now } });
  await tx.ticket.update({ where: { id: ticketId }, data: { lastActivityAt: now } });
}
