import { readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { KancaError } from '../../errors.ts';
import { killAll } from './kill-all.ts';
import { listProcesses, type Process } from './list-processes.ts';
import { processTree } from './process-tree.ts';

const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/**
 * Makes the profile free for a new browser: ends a Chromium that outlived its owner and removes the locks of a
 * dead one or of another host name (a renamed container), which would otherwise stop the launch.
 *
 * @throws KancaError `WHATSAPP_SESSION_IN_USE` when a living process of ours holds the profile.
 */
export async function reapOrphanBrowser(profile: string): Promise<void> {
  const processes = listProcesses();
  if (processes === undefined) return removeForeignLocks(profile);
  const users = [...processes.values()].filter(({ command }) =>
    command.split('\0').includes(`--user-data-dir=${profile}`),
  );
  for (const user of users) {
    if (!hasLivingOwner(user, processes)) continue;
    throw new KancaError(`Another process (browser ${user.pid}) uses the WhatsApp session in ${profile}.`, {
      code: 'WHATSAPP_SESSION_IN_USE',
      remedy: 'Stop the other `kanca` first, or scan the code it shows.',
    });
  }
  await killAll(users.flatMap(({ pid }) => processTree(pid)));
  removeLocks(profile);
}

/** Below a Node process that is not this one; orphans are below init or a reaper. */
function hasLivingOwner(browser: Process, processes: Map<number, Process>): boolean {
  let above = processes.get(browser.parent);
  while (above !== undefined && above.pid > 1 && above.pid !== process.pid) {
    if (/^(node|kanca|tsx)/.test(basename(above.command.split('\0')[0] ?? ''))) return true;
    above = processes.get(above.parent);
  }
  return false;
}

function removeLocks(profile: string): void {
  for (const name of LOCKS) rmSync(join(profile, name), { force: true });
}

/** Where processes cannot be seen, only a lock of another host is certainly stale. */
function removeForeignLocks(profile: string): void {
  try {
    const owner = readlinkSync(join(profile, 'SingletonLock'));
    if (!owner.startsWith(`${hostname()}-`)) removeLocks(profile);
  } catch {
    // No lock at all.
  }
}
