import { setTimeout as sleep } from 'node:timers/promises';
import { listProcesses } from './list-processes.ts';

const PATIENCE_MS = 2_000;
const LOOK_MS = 20;

/** Ends these processes, and resolves when they are gone or have become unkillable. Ended ones are passed over. */
export async function killAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      continue;
    }
  }
  for (let waited = 0; isAnyLeft(pids) && waited < PATIENCE_MS; waited += LOOK_MS) await sleep(LOOK_MS);
}

/** A process that has ended and waits for its parent has no command any more. */
function isAnyLeft(pids: readonly number[]): boolean {
  const processes = listProcesses();
  return pids.some((pid) => (processes?.get(pid)?.command ?? '') !== '');
}
