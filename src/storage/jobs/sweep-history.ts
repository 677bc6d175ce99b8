import type { Tx } from '../tx.ts';

/** How long handled messages are kept: long enough to answer questions about them, and to know a repeated delivery. */
const keptDays = 90;
const batch = 5_000;

/** Deletes handled inbox and outbox rows past their time, some at a time. Dead letters stay until somebody has looked. */
export async function sweepHistory(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  const inbox = await tx.$executeRaw`
    DELETE FROM inbox WHERE id IN (SELECT id FROM inbox WHERE done_at < ${before} ORDER BY id LIMIT ${batch})`;
  const outbox = await tx.$executeRaw`
    DELETE FROM outbox o WHERE id IN (
      SELECT id FROM outbox WHERE created_at < ${before} AND state IN ('sent', 'failed', 'unreachable', 'cancelled')
      ORDER BY id LIMIT ${batch})`;
  return inbox + outbox;
}
