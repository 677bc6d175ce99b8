import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readHolder } from '../../src/storage/embedded/lock.ts';
import { killIfRunning } from './kill-if-running.ts';
import { runFolder } from './run-folder.ts';

/** Called by vitest before all test files; what it returns, after them. */
export default function clearRunFolder(): () => void {
  return () => {
    const folder = runFolder(process.pid);
    if (!existsSync(folder)) return;
    for (const name of readdirSync(folder)) {
      const holder = readHolder(join(folder, name, 'run'));
      if (holder !== null) killIfRunning(holder.pid);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
