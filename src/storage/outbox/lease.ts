import type { PrismaClient } from '../generated/client.ts';

/** A holder that has not been heard of for so long has lost it. */
const leaseMs = 10_000;

/**
 * Takes what only one process may do, or keeps it: free where nobody has it, its holder has been silent for ten seconds by
 * the database's clock, or is no worker any more. Returns whether it is ours now.
 */
export async function takeLease(prisma: PrismaClient, name: string, workerId: number): Promise<boolean> {
  const held = await prisma.$queryRaw<unknown[]>`
    INSERT INTO lease AS l (name, worker_id, until)
    VALUES (${name}, ${workerId}, clock_timestamp() + make_interval(secs => ${leaseMs / 1_000}::float8))
    ON CONFLICT (name) DO UPDATE SET worker_id = excluded.worker_id, until = excluded.until
      WHERE l.worker_id = excluded.worker_id OR l.until < clock_timestamp()
        OR NOT EXISTS (SELECT 1 FROM worker w WHERE w.id = l.worker_id)
    RETURNING 1`;
  return held.length > 0;
}

/** Gives it back, so that the next one need not wait. */
export async function giveLease(prisma: PrismaClient, name: string, workerId: number): Promise<void> {
  await prisma.lease.deleteMany({ where: { name, workerId } });
}
