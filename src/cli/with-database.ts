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

/**
 * Opens the database of the settings, brings it up to date, does the work, closes it again.
 * @param quiet log warnings only, for commands whose output is for a person or a pipe
 */
export async function withDatabase<T>(
  work: (context: CommandContext) => Promise<T>,
  { quiet = true, update = true } = {},
): Promise<T> {
  const config = readConfig();
  const logger = createLogger(config.LOG_LEVEL, quiet);
  const db = await openDatabase({
    dataDir: config.KANCA_DATA_DIR,
    databaseUrl: config.DATABASE_URL,
    logger,
    onSlowStart: () => process.stderr.write('Menyiapkan basis data untuk pertama kali, beberapa detik …\n'),
  });
  try {
    if (update) await migrate(db);
    return await work({ config, db, logger });
  } finally {
    await db.close();
  }
}
