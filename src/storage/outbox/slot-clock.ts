import {
  shareSlots as divide,
  type SlotAsk,
  type SlotGrant,
  type SlotShares,
} from '../../outbox/share-slots.ts';
import type { PrismaClient } from '../generated/client.ts';

interface Row {
  shares: SlotShares;
  now: number;
  pausedForMs: number;
}

const columns = `shares, (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now,
  (extract(epoch FROM greatest(paused_until, clock_timestamp()) - clock_timestamp()) * 1000)::float8 AS "pausedForMs"`;

/**
 * Divides the slots of a key among its processes once more, for one of them, under the lock of their one row. Where
 * nobody is busy nothing is written.
 */
export async function shareSlots(
  prisma: PrismaClient,
  key: string,
  workerId: number,
  ask: SlotAsk,
  total: number,
): Promise<SlotGrant & { pausedForMs: number }> {
  if (!ask.busy) {
    const [row] = await prisma.$queryRawUnsafe<Row[]>(
      `SELECT ${columns} FROM slot_clock WHERE key = $1`,
      key,
    );
    const busy = Object.values(row?.shares ?? {}).some(
      (share) => share.busy && share.until > (row?.now ?? 0),
    );
    if (!busy) return { size: 0, busy, shared: false, pausedForMs: row?.pausedForMs ?? 0 };
  }
  return prisma.$transaction(async (tx) => {
    const [row] = await tx.$queryRawUnsafe<Row[]>(
      `INSERT INTO slot_clock (key) VALUES ($1) ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING ${columns}`,
      key,
    );
    const { shares = {}, now = 0, pausedForMs = 0 } = row ?? {};
    const divided = divide(shares, workerId, ask, total, now);
    await tx.$executeRawUnsafe(
      'UPDATE slot_clock SET shares = $2::jsonb WHERE key = $1',
      key,
      JSON.stringify(divided.shares),
    );
    return { ...divided.grant, pausedForMs };
  });
}

/** Nothing leaves by this key for `ms` from now (the platform said so). */
export async function pauseSlots(prisma: PrismaClient, key: string, ms: number): Promise<void> {
  await prisma.$executeRawUnsafe(
    `INSERT INTO slot_clock (key, paused_until) VALUES ($1, clock_timestamp() + make_interval(secs => $2::float8 / 1000))
     ON CONFLICT (key) DO UPDATE SET paused_until = greatest(slot_clock.paused_until, excluded.paused_until)`,
    key,
    ms,
  );
}
