import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/storage/database.ts';
import { readHolder } from '../../../src/storage/embedded/lock.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { copyEmbeddedTemplate } from '../../support/embedded-template.ts';
import { killIfRunning } from '../../support/kill-if-running.ts';
import { createFromTemplate, dropDatabase } from '../../support/postgres-template.ts';

/** An empty migrated database for `kanca` processes to run on. */
export interface BotBed {
  kind: Database['kind'];
  dataDir: string;
  /** Names the database to a process. */
  settings: Record<string, string>;
  /** Looks into the database, also while a bot runs on it. */
  inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /** Removes it; no process may run on it any more. */
  close(): Promise<void>;
}

/** On the server of TEST_DATABASE_URL if that is set, else embedded, or always `embedded`. */
export async function makeBotBed(kind?: 'embedded'): Promise<BotBed> {
  const server = kind === 'embedded' ? undefined : process.env['TEST_DATABASE_URL'];
  const dataDir = await mkdtemp(join(tmpdir(), 'kanca-bed-'));
  const databaseUrl = server === undefined ? undefined : await createFromTemplate(server);
  if (databaseUrl === undefined) {
    await mkdir(dataDir, { recursive: true });
    await copyEmbeddedTemplate(join(dataDir, 'database'));
  }
  return {
    kind: databaseUrl === undefined ? 'embedded' : 'postgres',
    dataDir,
    settings: { KANCA_DATA_DIR: dataDir, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
    inDatabase: async (work) => {
      const db = await openDatabase({ dataDir, databaseUrl, lingerMs: 0 });
      try {
        return await work(db);
      } finally {
        await db.close();
      }
    },
    close: async () => {
      if (server !== undefined && databaseUrl !== undefined) await dropDatabase(server, databaseUrl);
      const holder = databaseUrl === undefined ? readHolder(join(dataDir, 'run')) : null;
      if (holder !== null) killIfRunning(holder.pid);
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
