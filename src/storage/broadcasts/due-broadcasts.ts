import type { Broadcast, BroadcastState } from '../../broadcasts/broadcast.ts';
import type { Tx } from '../tx.ts';
import { loadBroadcast } from './broadcast-store.ts';

/** Locks one broadcast whose time has come and no other process works on; null when there is none. */
export async function lockDueBroadcast(tx: Tx, now: Date): Promise<Broadcast | null> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM broadcast WHERE state = 'scheduled' AND scheduled_at <= ${now}
    ORDER BY scheduled_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row === undefined ? null : loadBroadcast(tx, row.id);
}

/** Locks a broadcast in one of these states; null when it is in another by now, or another process has it in hand. */
export async function lockBroadcastIn(
  tx: Tx,
  id: number,
  states: readonly BroadcastState[],
): Promise<Broadcast | null> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM broadcast WHERE id = ${id} AND state = ANY(${[...states]}::text[]) FOR UPDATE SKIP LOCKED`;
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

/** Paused or cancelled ones whose progress message does not say so yet. */
export async function listUntold(tx: Tx): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM broadcast
    WHERE state IN ('paused', 'cancelled') AND progress ->> 'outboxId' IS NOT NULL
      AND coalesce(progress ->> 'stage', 'sending') <> state
    ORDER BY id`;
  return rows.map(({ id }) => id);
}
