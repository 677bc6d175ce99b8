import type { Colleague } from '../../../flows/work/desk/facts.ts';
import { coversScope } from '../../roles/covers-scope.ts';
import { listGrants } from '../roles/grants.ts';
import type { Tx } from '../tx.ts';

/** Most people shown, or told of a new ticket. */
const most = 20;

/**
 * Counselors whose scope covers a ticket and who do not have it already, those with the fewest open tickets first;
 * never the person who asked.
 */
export async function findColleagues(
  tx: Tx,
  ticket: { regency: string | null; personId: number; assignedTo: number | null },
): Promise<(Colleague & { language: string })[]> {
  const grants = await listGrants(tx, ['counselor', 'supervisor']);
  const ids = grants
    .filter(({ scope, personId }) => coversScope(scope, ticket.regency) && personId !== ticket.personId)
    .map(({ personId }) => personId);
  const people = await tx.person.findMany({
    where: { id: { in: ids, ...(ticket.assignedTo !== null && { not: ticket.assignedTo }) } },
    select: { id: true, name: true, language: true, staffProfile: { select: { calledAs: true } } },
  });
  const open = await tx.ticket.groupBy({
    by: ['assignedTo'],
    where: { state: 'taken', assignedTo: { in: ids } },
    _count: true,
  });
  const counts = new Map(open.map(({ assignedTo, _count }) => [assignedTo, _count]));
  return people
    .map(({ id, name, language, staffProfile }) => ({
      personId: id,
      name: staffProfile?.calledAs ?? name ?? `#${id}`,
      language,
      open: counts.get(id) ?? 0,
    }))
    .sort((a, b) => a.open - b.open || a.personId - b.personId)
    .slice(0, most);
}
