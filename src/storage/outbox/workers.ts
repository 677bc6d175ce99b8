import { hostname } from 'node:os';
import type { PrismaClient } from '../generated/client.ts';
import { isDead } from './worker-life.ts';

/** Enters this process among the workers and returns its id. */
export async function registerWorker(prisma: PrismaClient, now: Date): Promise<number> {
  const worker = await prisma.worker.create({
    data: { host: hostname(), pid: process.pid, startedAt: now, heartbeatAt: now },
  });
  return worker.id;
}

/** Says that this process lives, also where it was silent for so long that it was taken for dead. */
export async function beatHeart(prisma: PrismaClient, workerId: number, now: Date): Promise<void> {
  await prisma.worker.upsert({
    where: { id: workerId },
    create: { id: workerId, host: hostname(), pid: process.pid, startedAt: now, heartbeatAt: now },
    update: { heartbeatAt: now },
  });
}

/** Leaves: whatever is still claimed goes back. */
export async function removeWorker(prisma: PrismaClient, workerId: number): Promise<void> {
  await releaseClaims(prisma, [workerId]);
}

/**
 * Returns the claims of dead workers to the queue: of those on this machine whose process is gone, at once, of silent ones
 * elsewhere, and of those that nobody knows any more. Returns how many workers were dead.
 */
export async function reapWorkers(prisma: PrismaClient, ownId: number, now: Date): Promise<number> {
  const others = await prisma.worker.findMany({ where: { id: { not: ownId } } });
  const dead = others.filter((worker) => isDead(worker, now));
  if (dead.length > 0) await releaseClaims(prisma, dead.map((worker) => worker.id)); // prettier-ignore
  await prisma.$executeRaw`
    UPDATE outbox SET state = 'pending', worker_id = NULL
    WHERE state = 'sending' AND NOT EXISTS (SELECT 1 FROM worker w WHERE w.id = outbox.worker_id)`;
  return dead.length;
}

async function releaseClaims(prisma: PrismaClient, ids: number[]): Promise<void> {
  await prisma.$transaction([
    prisma.$executeRaw`UPDATE outbox SET state = 'pending', worker_id = NULL WHERE state = 'sending' AND worker_id = ANY(${ids})`,
    prisma.worker.deleteMany({ where: { id: { in: ids } } }),
  ]);
}
