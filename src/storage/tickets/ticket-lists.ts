import { interests } from '../../../flows/assessment/questionnaires.ts';
import type { TicketDetail, TicketSummary } from '../../../flows/work/desk/facts.ts';
import { latestAssessment } from '../assessments/assessment-store.ts';
import { loadConsents } from '../people/consent.ts';
import { staffName } from '../roles/staff-profile.ts';
import type { Tx } from '../tx.ts';

export interface TicketQuery {
  which: 'waiting' | 'mine';
  counselorId: number;
  /** Scopes of the counselor's grants; null: the whole province. */
  reach: readonly (string | null)[];
  language: string | null;
}

/** Newest messages shown of one ticket. */
const shownMessages = 8;
const questionLength = 120;

/** The tickets of a list, longest waiting first; `name` is empty where the person has told none. */
export async function listTickets(
  tx: Tx,
  query: TicketQuery,
  page: { offset: number; limit: number },
  now: Date,
): Promise<{ total: number; items: TicketSummary[] }> {
  const where = whereOf(query);
  const rows = await tx.ticket.findMany({
    where,
    include: { person: { select: { name: true } } },
    orderBy: { id: 'asc' },
    skip: page.offset,
    take: page.limit,
  });
  const items = rows.map(({ id, regency, language, question, person, createdAt }) => ({
    id,
    waited: minutesSince(createdAt, now),
    regency,
    language,
    name: person.name ?? '',
    question: question.slice(0, questionLength),
  }));
  return { total: await tx.ticket.count({ where }), items };
}

export function countTickets(tx: Tx, query: TicketQuery): Promise<number> {
  return tx.ticket.count({ where: whereOf(query) });
}

function whereOf({ which, counselorId, reach, language }: TicketQuery) {
  if (which === 'mine') return { state: 'taken', assignedTo: counselorId };
  const places = reach.filter((scope) => scope !== null);
  return {
    state: 'waiting',
    personId: { not: counselorId },
    ...(language !== null && { language }),
    ...(places.length === reach.length && { OR: [{ regency: { in: places } }, { regency: null }] }),
  };
}

/** One ticket with what helps to answer it; `name` is empty where the person has told none. The accommodation need is read only where the person agreed to it. */
export async function readTicket(
  tx: Tx,
  id: number,
  readerId: number,
  now: Date,
): Promise<TicketDetail | null> {
  const ticket = await tx.ticket.findUnique({
    where: { id },
    include: {
      messages: { orderBy: { id: 'desc' }, take: shownMessages },
      person: {
        select: {
          name: true,
          registeredAt: true,
          interestCode: true,
          _count: { select: { applications: true } },
        },
      },
    },
  });
  if (ticket === null) return null;
  const { person, assignedTo } = ticket;
  const taker = assignedTo === null ? '' : await staffName(tx, assignedTo);
  return {
    id,
    name: person.name ?? '',
    regency: ticket.regency,
    language: ticket.language,
    question: ticket.question,
    waited: minutesSince(ticket.createdAt, now),
    state: ticket.state,
    mine: assignedTo === readerId,
    takenBy: taker === '' ? null : taker,
    since: ticket.createdAt.toISOString(),
    registered: person.registeredAt !== null,
    interestCode: person.interestCode,
    applications: person._count.applications,
    flow: ticket.flow,
    accommodation: await accommodationOf(tx, ticket.personId),
    result: await hasResult(tx, ticket.personId),
    messages: ticket.messages.reverse().map(({ from, text }) => ({ from, text })),
  };
}

function minutesSince(at: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000));
}

async function accommodationOf(tx: Tx, personId: number): Promise<string | null> {
  if (!(await loadConsents(tx, personId)).includes('disability')) return null;
  return (await tx.accommodation.findUnique({ where: { personId } }))?.need ?? null;
}

async function hasResult(tx: Tx, personId: number): Promise<boolean> {
  if (!(await loadConsents(tx, personId)).includes('questionnaire')) return false;
  return (await latestAssessment(tx, personId, interests, 'finished')) !== null;
}
