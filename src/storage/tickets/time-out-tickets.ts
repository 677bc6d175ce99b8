import type { Renderer } from '../../rendering/renderer.ts';
import type { PrismaClient } from '../generated/client.ts';
import { writeNotice } from '../reach/write-notice.ts';
import { tellPerson } from './send-to-person.ts';
import { closeTicket } from './ticket-store.ts';

/** Handled at once; the rest follow at the next look. */
const batch = 50;

/**
 * Gives people back to the bot whose counselor has taken their ticket and in which nobody has written for `idleMs`.
 * Both sides are told. Returns how many.
 */
export async function timeOutTickets(
  prisma: PrismaClient,
  renderer: Renderer,
  idleMs: number,
  now: Date,
): Promise<number> {
  const idle = await prisma.ticket.findMany({
    where: { state: 'taken', lastActivityAt: { lt: new Date(now.getTime() - idleMs) } },
    orderBy: { id: 'asc' },
    take: batch,
  });
  let ended = 0;
  for (const { id, personId, assignedTo } of idle) {
    await prisma.$transaction(async (tx) => {
      if (!(await closeTicket(tx, id, 'timeout', now))) return;
      ended += 1;
      const event = { type: 'TICKET_CLOSED', ticketId: id, by: 'timeout' };
      await tellPerson(tx, personId, event, `ticket:${id}:closed`, now);
      const counselor =
        assignedTo === null ? null : await tx.person.findUnique({ where: { id: assignedTo } });
      if (counselor === null) return;
      const text = renderer.render({ key: 'ticket:timedOut', vars: { id } }, counselor.language);
      const message = { text, choices: [], language: counselor.language };
      await writeNotice(tx, { personId: counselor.id, purpose: 'work', message }, now);
    });
  }
  return ended;
}
