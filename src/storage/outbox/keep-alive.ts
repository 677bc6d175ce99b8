import type { PrismaClient } from '../generated/client.ts';
import { silentMs } from './worker-life.ts';
import { beatHeart, reapWorkers } from './workers.ts';

/** Longer than two heartbeats lie apart. */
const gapMs = 6_000;

/** Keeps one worker known as living, and looks after the others. */
export interface WorkerKeeper {
  beat(): Promise<void>;
  /** Returns claims of dead workers to the queue; how many workers were dead. */
  reap(): Promise<number>;
}

/**
 * Whoever has itself not been able to say that it lives (a database that was away was away for all) first gives the others
 * time to be heard: until then only those whose process has ended are dead.
 */
export function keepWorkerAlive(prisma: PrismaClient, workerId: number): WorkerKeeper {
  let steadySince = performance.now();
  return {
    beat: async () => {
      if ((await beatHeart(prisma, workerId)) > gapMs) steadySince = performance.now();
    },
    reap: () => {
      const steady = performance.now() - steadySince > silentMs;
      return reapWorkers(prisma, workerId, steady ? silentMs : Infinity);
    },
  };
}
