import type { PrismaClient } from '../generated/client.ts';

/** Which of these addresses other processes have written to within the last second, or are about to; how long ago. */
export async function sentLately(
  prisma: PrismaClient,
  ownId: number,
  addressIds: readonly number[],
): Promise<{ address: string; agoMs: number }[]> {
  return prisma.$queryRawUnsafe(sql, [...addressIds], ownId);
}

const sql = `
SELECT a.external_id AS address,
  min(coalesce(greatest(0, extract(epoch FROM clock_timestamp() - o.sent_at)) * 1000, 0))::float8 AS "agoMs"
FROM outbox o JOIN address a ON a.id = o.address_id
WHERE o.address_id = ANY($1::int[])
  AND ((o.state = 'sending' AND o.worker_id <> $2::int) OR o.sent_at > clock_timestamp() - interval '1 second')
GROUP BY a.external_id`;
