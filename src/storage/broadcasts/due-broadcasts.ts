import type { Broadcast } from '../../broadcasts/broadcast.ts';
import type { Tx } from '../tx.ts';
import { loadBroadcast } from './broadcast-store.ts';

/** Locks one broadcast whose time has come and no other process works on; null when there is none. */
export async function lockDueBroadcast(tx: Tx, now: Date): Promise<Broadcast | null> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM broadcast WHERE state = 'scheduled' AND scheduled_at <= ${now}
    ORDER BY scheduled_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row === undefined ? null : loadBroadcast(tx, row.id);
}

/** Locks a broadcast that is being sent; null when it is not any more, or another process has it in hand. */
export async function lockSendingBroadcast(tx: Tx, id: number): Promise<Broadcast | null> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM broadcast WHERE id = ${id} AND state = 'sending' FOR UPDATE SKIP LOCKED`;
  return row === undefined ? null : loadBroadcast(tx, row.id);
}

export async function listSending(tx: Tx): Promise<number[]> {
  const rows = await tx.broadcast.findMany({
    where: { state: 'sending' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}
