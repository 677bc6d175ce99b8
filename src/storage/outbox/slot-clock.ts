import type { PrismaClient } from '../generated/client.ts';

/**
 * Reserves `count` slots of a clock shared by all processes (GCRA without burst: slots are 1/rate apart, none in the
 * past, but for `slackMs` of missed ones). Returns the time of each, oldest first, in milliseconds from now.
 */
export async function reserveSlots(
  prisma: PrismaClient,
  key: string,
  count: number,
  perSecond: number,
  slackMs = 0,
): Promise<number[]> {
  const gapMs = 1000 / perSecond;
  const [row] = await prisma.$queryRawUnsafe<{ first_in_ms: number }[]>(
    `INSERT INTO slot_clock (key, next_at, paused_until)
       VALUES ($1, clock_timestamp() + make_interval(secs => $2::float8 / 1000), '-infinity')
     ON CONFLICT (key) DO UPDATE SET
       next_at = greatest(slot_clock.next_at, clock_timestamp() - make_interval(secs => $3::float8 / 1000),
           slot_clock.paused_until)
         + make_interval(secs => $2::float8 / 1000)
     RETURNING (extract(epoch FROM (next_at - make_interval(secs => $2::float8 / 1000)) - clock_timestamp()) * 1000)::float8
       AS first_in_ms`,
    key,
    count * gapMs,
    slackMs,
  );
  const first = row?.first_in_ms ?? 0;
  return Array.from({ length: count }, (_, n) => Math.max(0, first + n * gapMs));
}

/** Nothing leaves by this clock for `ms` from now (the platform said so). */
export async function pauseSlots(prisma: PrismaClient, key: string, ms: number): Promise<void> {
  await prisma.$executeRawUnsafe(
    `INSERT INTO slot_clock (key, next_at, paused_until)
       VALUES ($1, clock_timestamp(), clock_timestamp() + make_interval(secs => $2::float8 / 1000))
     ON CONFLICT (key) DO UPDATE SET paused_until = greatest(slot_clock.paused_until, excluded.paused_until)`,
    key,
    ms,
  );
}
