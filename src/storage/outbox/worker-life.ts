import { processStartTime } from '../process-start-time.ts';
import { thisMachine } from '../this-machine.ts';

/** A worker that has not been heard of for so long is dead; its claims go back to the queue. */
export const silentMs = 10_000;

export interface Heard {
  pid: number;
  /** Absent in a database from before these were known. */
  machine?: string;
  processStart?: string;
  /** Since its last heartbeat, by the database's clock. */
  quietMs: number;
}

/** Whether a worker is gone: where its process can be looked up that has ended, elsewhere it has been silent for too long. */
export function isDead({ pid, machine, processStart, quietMs }: Heard, allowedMs = silentMs): boolean {
  if (quietMs > allowedMs) return true;
  return machine === thisMachine() && processStart !== '' && processStartTime(pid) !== processStart;
}
