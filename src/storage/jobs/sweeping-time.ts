import type { PrismaClient } from '../generated/client.ts';

export interface SweepingTime {
  /** Nothing younger than by this time is cleared away. */
  readonly now: Date;
  /** How far that is behind the clock, in milliseconds; 0 but after a jump or a long rest. */
  readonly behindMs: number;
}

/** A clearing comes each hour: so a bot that rested for three months catches up within two days. */
const stepMs = 2 * 86_400_000;

/**
 * The time by which what is old is cleared away: the clock's, but at most two days after the time of the clearing before.
 * A clock that jumps ahead by months and is set right within hours takes nothing with it.
 */
export async function sweepingTime(prisma: PrismaClient, now: Date): Promise<SweepingTime> {
  const [row] = await prisma.$queryRaw<{ at: Date }[]>`
    INSERT INTO sweep_time (id, at) VALUES (1, ${now})
    ON CONFLICT (id) DO UPDATE SET at = least(excluded.at, sweep_time.at + make_interval(secs => ${stepMs / 1_000}))
    RETURNING at`;
  const at = row?.at ?? now;
  return { now: at, behindMs: Math.max(0, now.getTime() - at.getTime()) };
}
