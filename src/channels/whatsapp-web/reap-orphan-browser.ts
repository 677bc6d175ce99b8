import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KancaError } from '../../errors.ts';
import type { SessionFolder } from './session-folder.ts';

const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];
const PATIENCE_MS = 3_000;

/**
 * Makes the profile free for a new browser: ends a Chromium that outlived its owner and removes the locks of a
 * dead one or of another host name (a renamed container), which would otherwise stop the launch.
 *
 * @throws KancaError `WHATSAPP_SESSION_IN_USE` when a living process of ours holds the profile.
 */
export async function reapOrphanBrowser({ profile, lock }: SessionFolder): Promise<void> {
  // chromium-headless-shell makes no lock of its own, so there is one of ours too.
  for (const holder of [join(profile, 'SingletonLock'), lock].map(readHolder)) {
    if (holder?.host !== hostname() || !readProc(holder.pid, 'cmdline').includes(profile)) continue;
    if (hasLivingOwner(holder.pid)) {
      throw new KancaError(
        `Another process (browser ${holder.pid}) uses the WhatsApp session in ${profile}.`,
        {
          code: 'WHATSAPP_SESSION_IN_USE',
          remedy: 'Stop the other `kanca` first, or scan the code it shows.',
        },
      );
    }
    await end(holder.pid);
  }
  for (const name of LOCKS) rmSync(join(profile, name), { force: true });
}

/** Both locks are links to `host-pid`. */
function readHolder(lock: string): { host: string; pid: number } | undefined {
  try {
    const [, host, pid] = /^(.*)-(\d+)$/.exec(readlinkSync(lock)) ?? [];
    return host === undefined ? undefined : { host, pid: Number(pid) };
  } catch {
    return undefined;
  }
}

/** A child of a Node process that is not this one; orphans belong to init or to a reaper. */
function hasLivingOwner(pid: number): boolean {
  const parent = Number(/\nPPid:\s*(\d+)/.exec(readProc(pid, 'status'))?.[1] ?? 1);
  if (parent <= 1 || parent === process.pid) return false;
  const [command = ''] = readProc(parent, 'cmdline').split('\0');
  return /node|kanca|tsx|vitest/.test(basename(command));
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

async function end(pid: number): Promise<void> {
  const alive = (): boolean => readProc(pid, 'cmdline') !== '';
  signal(pid, 'SIGTERM');
  for (let waited = 0; alive() && waited < PATIENCE_MS; waited += 50) await sleep(50);
  if (alive()) signal(pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}
