import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/storage/database.ts';
import { readHolder } from '../../src/storage/embedded/lock.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { copyEmbeddedTemplate } from './embedded-template.ts';

/** A fresh, empty, migrated embedded database, whatever TEST_DATABASE_URL says; `close` also removes it. */
export async function openEmbeddedTestDatabase(): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kanca-test-'));
  await copyEmbeddedTemplate(join(dataDir, 'database'));
  const database = await openDatabase({ dataDir, lingerMs: 0 });
  const close = async (): Promise<void> => {
    const holder = readHolder(join(dataDir, 'run'));
    await database.close();
    // Nobody wants its files any more: no need to wait for an orderly end.
    if (holder !== null) killIfRunning(holder.pid);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...database, close };
}

function killIfRunning(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
