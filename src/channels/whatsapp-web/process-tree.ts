import { listProcesses } from './list-processes.ts';

/**
 * A process and all below it. `chromium-headless-shell` is often a shell script around the browser, so that the
 * process that was started is not the one that matters.
 */
export function processTree(root: number): number[] {
  const processes = [...(listProcesses()?.values() ?? [])];
  const family = new Set([root]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return [...family];
}
