import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../src/storage/database.ts';
import { readHolder } from '../../src/storage/embedded/lock.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { copyEmbeddedTemplate } from './embedded-template.ts';
import { emptyDatabase } from './empty-database.ts';
import { killIfRunning } from './kill-if-running.ts';
import { readShape } from './read-shape.ts';
import { runFolder } from './run-folder.ts';

/** A database that stays for the test files after this one; its own connection keeps its process. */
interface Kept {
  dataDir: string;
  keeper: Database;
  shape: string;
  uses: number;
}

/** The engine's memory grows with use and does not shrink. */
const mostUses = 25;
const idle: Kept[] = [];

/**
 * A fresh, empty, migrated embedded database, whatever TEST_DATABASE_URL says. Its process may have served an earlier
 * test file, whose rows are gone: starting one costs more than most tests. `close` gives it back.
 */
export async function openEmbeddedTestDatabase(): Promise<Database> {
  const kept = idle.pop() ?? (await make());
  kept.uses += 1;
  const database = await openDatabase({ dataDir: kept.dataDir, lingerMs: 0 });
  const close = async (): Promise<void> => {
    await database.close();
    if (await isGoodAsNew(kept)) idle.push(kept);
    else await discard(kept);
  };
  return { ...database, close };
}

async function make(): Promise<Kept> {
  const folder = runFolder(process.ppid);
  await mkdir(folder, { recursive: true });
  const dataDir = await mkdtemp(join(folder, 'database-'));
  await copyEmbeddedTemplate(join(dataDir, 'database'));
  const keeper = await openDatabase({ dataDir, lingerMs: 0 });
  return { dataDir, keeper, shape: await readShape(keeper), uses: 0 };
}

/** Not where a test changed its tables, nor where its process cannot be asked any more. */
async function isGoodAsNew({ keeper, shape, uses }: Kept): Promise<boolean> {
  if (process.env['KEEP_TEST_DATABASES'] === undefined || uses >= mostUses) return false;
  return emptyDatabase(keeper)
    .then(async () => (await readShape(keeper)) === shape)
    .catch(() => false);
}

async function discard({ dataDir, keeper }: Kept): Promise<void> {
  const holder = readHolder(join(dataDir, 'run'));
  await keeper.close();
  // Nobody wants its files any more: no need to wait for an orderly end.
  if (holder !== null) killIfRunning(holder.pid);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
