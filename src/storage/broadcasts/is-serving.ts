import type { Tx } from '../tx.ts';

/** A worker that serves beats every two seconds. */
const silentMs = 10_000;

/** Whether a process that sends by itself is running. A chat in a terminal does not beat. */
export async function isServing(tx: Tx, now: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ serving: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM worker WHERE heartbeat_at > ${new Date(now.getTime() - silentMs)}) AS serving`;
  return row?.serving ?? false;
}
