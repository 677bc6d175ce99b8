import { rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { SessionFolder } from './session-folder.ts';

/** Notes beside the profile that this browser uses it now, for {@link reapOrphanBrowser} to find. */
export function claimProfile({ lock }: SessionFolder, browserPid: number): void {
  rmSync(lock, { force: true });
  symlinkSync(`${hostname()}-${browserPid}`, lock);
}
