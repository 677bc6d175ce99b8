import type { PrismaClient } from '../generated/client.ts';

/** A message that was given up after repeated failure. */
export interface DeadLetter {
  id: bigint;
  channel: string;
  personId: number;
  /** Kind of event, e.g. TEXT; what it says stays out of it. */
  type: string;
  parkedAt: Date;
  error: string;
}

/** What was given up, oldest first. */
export function listDeadLetters(prisma: PrismaClient): Promise<DeadLetter[]> {
  return prisma.$queryRaw`
    SELECT id, channel, person_id AS "personId", event->>'type' AS type, parked_at AS "parkedAt",
      coalesce(error, '') AS error
    FROM inbox WHERE parked_at IS NOT NULL ORDER BY id`;
}

/** Puts dead letters back among what waits, with all their tries. `ids` empty: all. Returns how many. */
export function retryDeadLetters(prisma: PrismaClient, ids: readonly bigint[]): Promise<number> {
  return prisma.$executeRaw`
    UPDATE inbox SET parked_at = NULL, retry_at = NULL, tries = 0
    WHERE parked_at IS NOT NULL AND done_at IS NULL AND (${ids.length === 0} OR id = ANY(${[...ids]}::bigint[]))`;
}

/** Counts dead letters as handled, so that they are swept in their time. `ids` empty: all. Returns how many. */
export function dropDeadLetters(prisma: PrismaClient, ids: readonly bigint[]): Promise<number> {
  return prisma.$executeRaw`
    UPDATE inbox SET parked_at = NULL, done_at = now()
    WHERE parked_at IS NOT NULL AND done_at IS NULL AND (${ids.length === 0} OR id = ANY(${[...ids]}::bigint[]))`;
}
