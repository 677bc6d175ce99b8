import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Names where this process runs. Processes with the same name know each other by their numbers: the same host since the same
 * start of the machine, and the same space of process numbers (two containers may share a hostname, but not that). Where /proc
 * shows the numbers of another space nobody can be looked up: then the name is only this process's.
 */
export function thisMachine(): string {
  cached ??= knowsNumbers() ? name() : randomUUID();
  return cached;
}

let cached: string | undefined;

function name(): string {
  return [hostname(), read(bootId), read(numberSpace)].join(' ');
}

function knowsNumbers(): boolean {
  if (process.platform !== 'linux') return true;
  return read(() => readlinkSync('/proc/self')) === `${process.pid}`;
}

const bootId = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
const numberSpace = (): string => readlinkSync('/proc/self/ns/pid');

/** Only Linux has these. */
function read(fact: () => string): string {
  try {
    return fact();
  } catch {
    return '-';
  }
}
