import type { ApplicantSummary } from '../../../flows/work/applicants/facts.ts';
import { openStates } from '../../applications/application-words.ts';
import type { Tx } from '../tx.ts';
import { deskHas } from './desk-has.ts';

interface Desk {
  personId: number;
  /** Scopes of the grants; null: the whole province. */
  reach: readonly (string | null)[];
}

/** Applications at the desks of some regencies that wait for an answer, in the order of their arrival; never one's own. */
export async function listApplicants(
  tx: Tx,
  desk: Desk,
  page: { offset: number; limit: number },
): Promise<{ total: number; items: ApplicantSummary[] }> {
  const where = whereOf(desk);
  const rows = await tx.application.findMany({
    where,
    include: {
      person: { select: { name: true } },
      vacancy: { select: { title: true, employer: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip: page.offset,
    take: page.limit,
  });
  const items = rows.map(({ id, status, updatedAt, person, vacancy }) => ({
    id,
    name: person.name ?? '',
    status,
    at: updatedAt.toISOString(),
    ...vacancy,
  }));
  return { total: await tx.application.count({ where }), items };
}

function whereOf({ personId, reach }: Desk) {
  const places = reach.filter((scope) => scope !== null);
  const covered = { OR: [{ regency: { in: places } }, { regency: null }] };
  return {
    ...deskHas,
    status: { in: [...openStates] },
    personId: { not: personId },
    ...(places.length === reach.length && { vacancy: covered }),
  };
}
