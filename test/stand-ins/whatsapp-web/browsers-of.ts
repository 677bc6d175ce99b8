import { readdirSync, readFileSync } from 'node:fs';

/** Process ids of the browsers (not their helpers) whose profile lies under this directory. Linux only. */
export function browsersOf(dataDir: string): number[] {
  return processesOf(dataDir).filter((pid) => !commandOf(pid).includes('--type='));
}

/** All processes of these browsers, or those of one type (`renderer`, `gpu-process`, …). */
export function processesOf(dataDir: string, type?: string): number[] {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), commandOf(Number(name))]),
  );
  const roots = [...all]
    .filter(([, command]) => command.includes(`--user-data-dir=${dataDir}`))
    .map(([pid]) => pid);
  const family = new Set(roots);
  for (let grown = true; grown;) {
    const children = [...all.keys()].filter((pid) => !family.has(pid) && family.has(parentOf(pid)));
    grown = children.length > 0;
    for (const pid of children) family.add(pid);
  }
  return [...family].filter((pid) => type === undefined || all.get(pid)?.includes(`--type=${type}`));
}

const commandOf = (pid: number): string => read(pid, 'cmdline');

const parentOf = (pid: number): number => Number(/\nPPid:\s*(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0);

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
