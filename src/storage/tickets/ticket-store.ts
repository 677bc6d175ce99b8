import type { Tx } from '../tx.ts';
import type { TicketFile } from './ticket-files.ts';

/** A ticket as the rules about it need it. */
export interface TicketRow {
  id: number;
  personId: number;
  state: string;
  regency: string | null;
  language: string;
  assignedTo: number | null;
}

const columns = {
  id: true,
  personId: true,
  state: true,
  regency: true,
  language: true,
  assignedTo: true,
} as const;

export function findTicket(tx: Tx, id: number): Promise<TicketRow | null> {
  return tx.ticket.findUnique({ where: { id }, select: columns });
}

/** Whose queue a ticket is in; null where the person's regency is unknown, or there is no such ticket. */
export async function findTicketPlace(tx: Tx, id: number): Promise<string | null> {
  return (await findTicket(tx, id))?.regency ?? null;
}

/** The ticket of a person that is not closed, if there is one. */
export function findOpenTicket(tx: Tx, personId: number): Promise<TicketRow | null> {
  return tx.ticket.findFirst({ where: { personId, state: { not: 'closed' } }, select: columns });
}

/** Opens a ticket in the queue of the person's regency. Returns its id. */
export async function createTicket(
  tx: Tx,
  ticket: { personId: number; question: string; language: string; flow: string; file: TicketFile | null },
  now: Date,
): Promise<TicketRow> {
  const { personId, question, language, flow, file } = ticket;
  const { regency } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { regency: true },
  });
  return tx.ticket.create({
    data: {
      personId,
      question,
      language,
      flow,
      regency,
      createdAt: now,
      lastActivityAt: now,
      messages: {
        create: { from: 'person', authorId: personId, text: question, at: now, ...(file && { file }) },
      },
    },
    select: columns,
  });
}

/** Gives a waiting ticket (or one of a colleague) to a counselor. False when it was closed, or theirs already. */
export async function assignTicket(tx: Tx, id: number, counselorId: number, now: Date): Promise<boolean> {
  const { count } = await tx.ticket.updateMany({
    where: {
      id,
      state: { not: 'closed' },
      OR: [{ assignedTo: null }, { assignedTo: { not: counselorId } }],
    },
    data: { state: 'taken', assignedTo: counselorId, takenAt: now, lastActivityAt: now },
  });
  return count > 0;
}

/** Takes a ticket that nobody has taken. False when somebody was faster, it is closed, or it is their own. */
export async function takeTicket(tx: Tx, id: number, counselorId: number, now: Date): Promise<boolean> {
  const { count } = await tx.ticket.updateMany({
    where: { id, state: 'waiting', personId: { not: counselorId } },
    data: { state: 'taken', assignedTo: counselorId, takenAt: now, lastActivityAt: now },
  });
  return count > 0;
}

/** Keeps what was written; returns its number. A note is for colleagues and does not count as a sign of life. */
export async function addTicketMessage(
  tx: Tx,
  ticketId: number,
  message: NewTicketMessage,
  now: Date,
): Promise<bigint> {
  const { file, ...words } = message;
  const { id } = await tx.ticketMessage.create({
    data: { ticketId, ...words, at: now, ...(file && { file }) },
  });
  if (message.from !== 'note')
    await tx.ticket.update({ where: { id: ticketId }, data: { lastActivityAt: now } });
  return id;
}

interface NewTicketMessage {
  from: 'person' | 'counselor' | 'note';
  authorId: number;
  text: string;
  file?: TicketFile | null;
  /** Inbox row with which a counselor wrote it. */
  inboxId?: bigint;
}

/** Closes a ticket that is open. False when it was closed already. */
export async function closeTicket(
  tx: Tx,
  id: number,
  closedBy: 'counselor' | 'person' | 'timeout',
  now: Date,
): Promise<boolean> {
  const { count } = await tx.ticket.updateMany({
    where: { id, state: { not: 'closed' } },
    data: { state: 'closed', closedBy, closedAt: now },
  });
  return count > 0;
}

/** How content the person was, 1 … 3; said once. */
export async function rateTicket(tx: Tx, id: number, personId: number, satisfaction: number): Promise<void> {
  await tx.ticket.updateMany({ where: { id, personId, satisfaction: null }, data: { satisfaction } });
}
