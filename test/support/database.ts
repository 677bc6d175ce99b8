import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { openEmbeddedTestDatabase } from './open-embedded-test-database.ts';
import { createFromTemplate, dropDatabase } from './postgres-template.ts';

/**
 * A fresh, empty, migrated database: on the server of TEST_DATABASE_URL if that is set, else embedded, with
 * a process of its own as in production. `close` also removes it. Open one per test file, in `beforeAll`.
 */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env['TEST_DATABASE_URL'];
  return server === undefined ? openEmbeddedTestDatabase() : openOnServer(server);
}

async function openOnServer(server: string): Promise<Database> {
  const databaseUrl = await createFromTemplate(server);
  const database = await openDatabase({ dataDir: '', databaseUrl });
  const close = async (): Promise<void> => {
    await database.close();
    await dropDatabase(server, databaseUrl);
  };
  return { ...database, close };
}
