import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/storage/database.ts';
import { readHolder } from '../../src/storage/embedded/lock.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { copyEmbeddedTemplate } from './embedded-template.ts';
import { createFromTemplate, dropDatabase } from './postgres-template.ts';

/**
 * A fresh, empty, migrated database: on the server of TEST_DATABASE_URL if that is set, else embedded, with
 * a process of its own as in production. `close` also removes it. Open one per test file, in `beforeAll`.
 */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env['TEST_DATABASE_URL'];
  return server === undefined ? openEmbedded() : openOnServer(server);
}

async function openOnServer(server: string): Promise<Database> {
  const databaseUrl = await createFromTemplate(server);
  const database = await openDatabase({ dataDir: '', databaseUrl });
  return withClose(database, async () => {
    await database.close();
    await dropDatabase(server, databaseUrl);
  });
}

async function openEmbedded(): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kanca-test-'));
  await copyEmbeddedTemplate(join(dataDir, 'database'));
  const database = await openDatabase({ dataDir, lingerMs: 0 });
  return withClose(database, async () => {
    const holder = readHolder(join(dataDir, 'run'));
    await database.close();
    // Nobody wants its files any more: no need to wait for an orderly end.
    if (holder !== null) process.kill(holder.pid, 'SIGKILL');
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
}

function withClose(database: Database, close: () => Promise<void>): Database {
  return { ...database, close };
}
