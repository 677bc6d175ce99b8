import type { Tx } from '../tx.ts';

/** What waits for the office: how much, and since when. */
export interface OfficeQueue {
  id: 'tickets' | 'firms' | 'postings';
  count: number;
  since: Date;
}

/** What waits for the office in these regencies (null: all); what nothing waits in is left out. */
export async function readOfficeQueues(tx: Tx, places: readonly string[] | null): Promise<OfficeQueue[]> {
  const regency = places === null ? undefined : { in: [...places] };
  const [tickets, firms, postings] = await Promise.all([
    tx.ticket.aggregate({
      where: { state: 'waiting', ...(regency !== undefined && { OR: [{ regency }, { regency: null }] }) },
      _count: true,
      _min: { createdAt: true },
    }),
    tx.firm.aggregate({
      where: { state: 'waiting', ...(regency !== undefined && { regency }) },
      _count: true,
      _min: { waitingSince: true },
    }),
    tx.posting.aggregate({
      where: { state: 'waiting', ...(regency !== undefined && { firm: { regency } }) },
      _count: true,
      _min: { waitingSince: true },
    }),
  ]);
  const queues = [
    { id: 'tickets' as const, count: tickets._count, since: tickets._min.createdAt },
    { id: 'firms' as const, count: firms._count, since: firms._min.waitingSince },
    { id: 'postings' as const, count: postings._count, since: postings._min.waitingSince },
  ];
  return queues.flatMap(({ since, ...queue }) => (since === null ? [] : [{ ...queue, since }]));
}
