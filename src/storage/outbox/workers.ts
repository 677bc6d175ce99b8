import { hostname } from 'node:os';
import type { PrismaClient } from '../generated/client.ts';
import { processStartTime } from '../process-start-time.ts';
import { thisMachine } from '../this-machine.ts';
import { isDead, silentMs, type Heard } from './worker-life.ts';

/** Enters this process among the workers and returns its id. */
export async function registerWorker(prisma: PrismaClient): Promise<number> {
  const { id } = await prisma.worker.create({ data: identity() });
  return id;
}

/**
 * Says that this process lives, also where it was silent for so long that it was taken for dead. Returns how long it had
 * been silent before, in milliseconds by the database's clock.
 */
export async function beatHeart(prisma: PrismaClient, workerId: number): Promise<number> {
  const { host, pid, machine, processStart } = identity();
  const [before] = await prisma.$queryRaw<{ quietMs: number }[]>`
    WITH before AS (SELECT heartbeat_at FROM worker WHERE id = ${workerId})
    INSERT INTO worker (id, host, pid, machine, process_start, started_at, heartbeat_at)
    VALUES (${workerId}, ${host}, ${pid}, ${machine}, ${processStart}, clock_timestamp(), clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET heartbeat_at = excluded.heartbeat_at
    RETURNING coalesce((SELECT extract(epoch FROM worker.heartbeat_at - b.heartbeat_at) * 1000 FROM before b), 1e9)::float8
      AS "quietMs"`;
  return before?.quietMs ?? 0;
}

function identity() {
  const { pid } = process;
  return { host: hostname(), pid, machine: thisMachine(), processStart: processStartTime(pid) ?? '' };
}

/** Leaves: whatever is still claimed goes back. */
export async function removeWorker(prisma: PrismaClient, workerId: number): Promise<void> {
  await releaseAll(prisma, [workerId]);
}

/** In a restored database: whoever served when the backup was written does not serve here. Their claims go back at the next start. */
export async function forgetWorkers(prisma: PrismaClient): Promise<void> {
  await prisma.$transaction([prisma.lease.deleteMany(), prisma.worker.deleteMany()]);
}

/**
 * Returns the claims of dead workers to the queue: of those on this machine whose process is gone, at once, of those that
 * have been silent for `allowedMs`, and of those that nobody knows any more. Returns how many workers were dead.
 */
export async function reapWorkers(
  prisma: PrismaClient,
  ownId: number,
  allowedMs = silentMs,
): Promise<number> {
  const others = await prisma.$queryRaw<(Heard & { id: number })[]>`
    SELECT id, pid, machine, process_start AS "processStart",
      (extract(epoch FROM clock_timestamp() - heartbeat_at) * 1000)::float8 AS "quietMs"
    FROM worker WHERE id <> ${ownId}`;
  const dead = others.filter((worker) => isDead(worker, allowedMs));
  if (dead.length > 0) await releaseAll(prisma, dead.map((worker) => worker.id)); // prettier-ignore
  await prisma.$executeRaw`
    UPDATE outbox SET state = 'pending', worker_id = NULL
    WHERE state = 'sending' AND NOT EXISTS (SELECT 1 FROM worker w WHERE w.id = outbox.worker_id)`;
  return dead.length;
}

async function releaseAll(prisma: PrismaClient, ids: number[]): Promise<void> {
  await prisma.$transaction([
    prisma.$executeRaw`UPDATE outbox SET state = 'pending', worker_id = NULL WHERE state = 'sending' AND worker_id = ANY(${ids})`,
    prisma.worker.deleteMany({ where: { id: { in: ids } } }),
  ]);
}
