import { AsyncLocalStorage } from 'node:async_hooks';

const patience = new AsyncLocalStorage<number>();

let atWork = 0;

/** Lets the queries of this work take so long without a word from the database before their connection is given up. */
export async function patiently<T>(ms: number, work: () => Promise<T>): Promise<T> {
  atWork += 1;
  try {
    // Awaited inside: Prisma's promises begin their work only then.
    return await patience.run(ms, async () => await work());
  } finally {
    atWork -= 1;
    // Before Node 24 a storage in use costs every promise of the process some time.
    if (atWork === 0) patience.disable();
  }
}

/** What `patiently` allows here; undefined outside of it. */
export function patienceMs(): number | undefined {
  return patience.getStore();
}

/** Whether anything in this process is done `patiently` now. */
export function isPatientlyAtWork(): boolean {
  return atWork > 0;
}
