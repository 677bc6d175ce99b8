import { readFileSync } from 'node:fs';

/** Ticks a second of /proc; Linux has used 100 on every platform of ours. */
const ticksPerSecond = 100;

/** What a process has used so far: processor time in milliseconds (user and system), resident memory in MB. */
export function processUse(pid: number): { cpuMs: number; residentMb: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1]);
  return { cpuMs: (ticks * 1000) / ticksPerSecond, residentMb: Math.round(kilobytes / 1024) };
}
