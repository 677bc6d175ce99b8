import { AsyncLocalStorage } from 'node:async_hooks';

const patience = new AsyncLocalStorage<number>();

/** Lets the queries of this work take so long without a word from the database before their connection is given up. */
export function patiently<T>(ms: number, work: () => Promise<T>): Promise<T> {
  // Awaited inside: Prisma's promises begin their work only then.
  return patience.run(ms, async () => await work());
}

/** What `patiently` allows here; undefined outside of it. */
export function patienceMs(): number | undefined {
  return patience.getStore();
}
