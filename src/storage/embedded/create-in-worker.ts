import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Runs {@link createDataFolder} in a thread that ends afterwards: creation takes some 450 MB that the engine
 * would not give back. A thread, not a process, because it must not outlive the holder of the lock.
 */
export async function createInWorker(folder: string): Promise<void> {
  const worker = new Worker(new URL('./create-worker.js', import.meta.url), { workerData: folder });
  await once(worker, 'exit');
}
