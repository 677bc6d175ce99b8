import type { Logger } from 'pino';
import { readConfig, type Config } from '../config.ts';
import type { Database } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createLogger } from './create-logger.ts';

export interface CommandContext {
  config: Config;
  db: Database;
  logger: Logger;
}

/** On the embedded database everybody waits for one another, so that more time may pass. */
const silenceMs = { embedded: 60_000, postgres: 30_000 };

/**
 * Opens the database of the settings, brings it up to date, does the work, closes it again.
 * @param lasting the command runs for long: a connection that has fallen silent is given up
 * @param quiet log warnings only, for commands whose output is for a person or a pipe
 */
export async function withDatabase<T>(
  work: (context: CommandContext) => Promise<T>,
  { quiet = true, update = true, lasting = false } = {},
): Promise<T> {
  const config = readConfig();
  const logger = createLogger(config.LOG_LEVEL, quiet);
  const db = await openDatabase({
    dataDir: config.KANCA_DATA_DIR,
    databaseUrl: config.DATABASE_URL,
    logger,
    ...(lasting && { silenceMs: silenceMs[config.DATABASE_URL === undefined ? 'embedded' : 'postgres'] }),
    onSlowStart: () => process.stderr.write('Menyiapkan basis data untuk pertama kali, beberapa detik …\n'),
  });
  try {
    if (update) await migrate(db);
    return await work({ config, db, logger });
  } finally {
    await db.close();
  }
}
