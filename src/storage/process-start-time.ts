import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells two processes apart that bore the same number: when the process began, as an opaque text.
 * Null if no such process runs.
 */
export function processStartTime(pid: number): string | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Field 22 of proc(5) `stat`, in ticks since boot; the command name before it may hold spaces. */
function fromProc(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    const ended = state === 'Z' || state === 'X';
    return ended || fields[19] === undefined ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

function fromPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
