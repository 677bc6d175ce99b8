import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  pid: number;
  parent: number;
  /** Command line, arguments separated by NUL. */
  command: string;
}

/** All processes of this machine as `/proc` shows them; undefined where there is no `/proc` (not Linux). */
export function listProcesses(): Map<number, Process> | undefined {
  const names = list();
  if (names === undefined) return undefined;
  const processes = names.filter((name) => /^\d+$/.test(name)).map((name) => read(Number(name)));
  return new Map(processes.map((process) => [process.pid, process]));
}

function list(): string[] | undefined {
  try {
    readFileSync('/proc/self/cmdline');
    return readdirSync('/proc');
  } catch {
    return undefined;
  }
}

/** One that has ended meanwhile is nobody's child and has no command. */
function read(pid: number): Process {
  try {
    const parent = Number(/\nPPid:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
  } catch {
    return { pid, parent: 0, command: '' };
  }
}
