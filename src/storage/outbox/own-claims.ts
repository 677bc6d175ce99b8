import type { Claim } from '../../outbox/claim-ledger.ts';
import type { PrismaClient } from '../generated/client.ts';

/** What this worker has claimed, as far as the database knows. */
export async function listClaims(prisma: PrismaClient, workerId: number): Promise<Claim[]> {
  return prisma.$queryRawUnsafe<Claim[]>(
    `SELECT id, tries FROM outbox WHERE state = 'sending' AND worker_id = $1::int`,
    workerId,
  );
}

/** Puts these claims of the worker back, unless they have ended or were claimed anew meanwhile. Returns how many. */
export async function releaseClaims(
  prisma: PrismaClient,
  workerId: number,
  claims: readonly Claim[],
): Promise<number> {
  return prisma.$executeRawUnsafe(
    `UPDATE outbox o SET state = 'pending', worker_id = NULL FROM unnest($2::bigint[], $3::int[]) AS l(id, tries)
     WHERE o.id = l.id AND o.tries = l.tries AND o.state = 'sending' AND o.worker_id = $1::int`,
    workerId,
    claims.map(({ id }) => id),
    claims.map(({ tries }) => tries),
  );
}
