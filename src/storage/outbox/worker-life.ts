import { hostname } from 'node:os';

/** A worker that has not been heard of for so long is dead; its claims go back to the queue. */
const silentMs = 10_000;

export interface Heard {
  host: string;
  pid: number;
  heartbeatAt: Date;
}

/** Whether a worker is gone: on this machine its process is, elsewhere it has been silent for too long. */
export function isDead({ host, pid, heartbeatAt }: Heard, now: Date): boolean {
  if (now.getTime() - heartbeatAt.getTime() > silentMs) return true;
  return host === hostname() && (pid === process.pid || !isAlive(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
