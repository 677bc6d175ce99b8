import { randomUUID } from 'node:crypto';
import {
  linkSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { processStartTime } from '../process-start-time.ts';
import { thisMachine } from '../this-machine.ts';

/** A holder elsewhere that shares the folder (another machine, another container) cannot be looked up; its silence decides. */
export const SILENT_AFTER_MS = 20_000;

export type HolderState = 'creating' | 'starting' | 'serving' | 'closing' | 'released';

export interface Holder {
  readonly pid: number;
  readonly startTime: string | null;
  readonly host: string;
  /** Absent where an older version holds it. */
  readonly machine?: string;
  readonly state: HolderState;
}

export interface Lock {
  setState(state: HolderState): void;
  /** Shows holders on other machines that we live. False if somebody else has taken over: stop at once. */
  renew(): boolean;
}

/**
 * Takes the exclusive lock of an embedded database, or returns null while somebody alive holds it.
 *
 * The lock is the highest-numbered file `lock.N`. A dead holder is followed by creating `lock.N+1`, which
 * only one process can do; the highest file is never removed, so a slow process cannot create an old number
 * again unnoticed.
 */
export function takeLock(folder: string): Lock | null {
  const highest = highestNumber(folder);
  if (highest > 0 && isAlive(folder, highest)) return null;
  const mine = highest + 1;
  if (!createOnce(folder, mine)) return null;
  if (highestNumber(folder) !== mine) {
    rmSync(fileOf(folder, mine), { force: true });
    return null;
  }
  for (const number of numbersIn(folder)) if (number < mine) rmSync(fileOf(folder, number), { force: true });
  return {
    setState: (state) => replace(folder, mine, state),
    renew: () => {
      if (highestNumber(folder) !== mine) return false;
      const now = new Date();
      utimesSync(fileOf(folder, mine), now, now);
      return true;
    },
  };
}

/** Who holds the lock now; null if nobody alive does. */
export function readHolder(folder: string): Holder | null {
  const highest = highestNumber(folder);
  return highest > 0 && isAlive(folder, highest) ? readFile(folder, highest) : null;
}

function isAlive(folder: string, number: number): boolean {
  const holder = readFile(folder, number);
  if (holder === null || holder.state === 'released') return false;
  if (isHere(holder)) return processStartTime(holder.pid) === holder.startTime;
  return Date.now() - modifiedAt(folder, number) < SILENT_AFTER_MS;
}

/** Whether the holder's process can be looked up by its number. */
export function isHere({ host, machine }: Holder): boolean {
  return machine === undefined ? host === hostname() : machine === thisMachine();
}

function readFile(folder: string, number: number): Holder | null {
  try {
    return JSON.parse(readFileSync(fileOf(folder, number), 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function modifiedAt(folder: string, number: number): number {
  return statSync(fileOf(folder, number), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** By way of a link, so that the file is whole from its first moment. */
function createOnce(folder: string, number: number): boolean {
  const draft = writeDraft(folder, 'starting');
  try {
    linkSync(draft, fileOf(folder, number));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The state only helps those who wait: on a full disk the holder goes on without telling it. */
function replace(folder: string, number: number, state: HolderState): void {
  try {
    renameSync(writeDraft(folder, state), fileOf(folder, number));
  } catch (error) {
    console.error('The lock file could not be rewritten.', error);
  }
}

function writeDraft(folder: string, state: HolderState): string {
  const { pid } = process;
  const holder: Holder = {
    pid,
    startTime: processStartTime(pid),
    host: hostname(),
    machine: thisMachine(),
    state,
  };
  const draft = join(folder, `draft.${randomUUID()}`);
  try {
    writeFileSync(draft, JSON.stringify(holder));
    return draft;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function highestNumber(folder: string): number {
  return Math.max(0, ...numbersIn(folder));
}

function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => /^lock\.(\d+)$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number);
}

function fileOf(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}
