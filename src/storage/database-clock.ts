import type { Clock } from '../time/clock.ts';
import type { PrismaClient } from './generated/client.ts';

export interface DatabaseClock extends Clock {
  /** Compares with the database once more. */
  sync(): Promise<void>;
}

/** A look is only as exact as half the time it took. */
const looks = 3;

/**
 * The time of the database, as far as this machine can tell it: processes on machines whose clocks differ agree on what is
 * due. Before the first `sync` it is this machine's.
 */
export function createDatabaseClock(prisma: Pick<PrismaClient, '$queryRaw'>): DatabaseClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    sync: async () => {
      let best = { tookMs: Infinity, aheadMs };
      for (let look = 0; look < looks; look += 1) {
        const before = performance.now();
        const [row] = await prisma.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
        const tookMs = performance.now() - before;
        const at = row?.at.getTime() ?? Date.now();
        if (tookMs < best.tookMs) best = { tookMs, aheadMs: at + tookMs / 2 - Date.now() };
      }
      aheadMs = best.aheadMs;
    },
  };
}
