import { join } from 'node:path';
import type { Logger } from 'pino';
import { readConfig, type Config } from '../config.ts';
import { KancaError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { databaseIsThere } from '../storage/embedded/folders.ts';
import { bringUpToDate } from '../storage/bring-up-to-date.ts';
import { isMigrated } from '../storage/migrate.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createOutageFold } from '../runtime/fold-outage.ts';
import { backupKeysOf } from './backup-keys-of.ts';
import { createLogger } from './create-logger.ts';

export interface CommandContext {
  config: Config;
  db: Database;
  logger: Logger;
}

/** On the embedded database everybody waits for one another, so that more time may pass. */
const silenceMs = { embedded: 60_000, postgres: 30_000 };

export interface DatabaseUse {
  /** Log warnings only, for commands whose output is for a person or a pipe. */
  quiet?: boolean;
  /** Bring the database to this version first. */
  update?: boolean;
  /** The command runs for long: a connection that has fallen silent is given up. */
  lasting?: boolean;
  /**
   * Whether a database that is not there is made. `where named` makes one only where the settings name its place; a
   * command that only reads would otherwise read, back up or report an empty one somewhere else.
   */
  create?: 'no' | 'where named' | 'yes';
}

/**
 * Opens the database of the settings, brings it up to date, does the work, closes it again.
 * @throws KancaError DATABASE_MISSING where there is none and `create` makes none
 */
export async function withDatabase<T>(
  work: (context: CommandContext) => Promise<T>,
  { quiet = true, update = true, lasting = false, create = 'no' }: DatabaseUse = {},
): Promise<T> {
  const config = readConfig();
  const fold = lasting ? createOutageFold() : undefined;
  const logger = createLogger(config.LOG_LEVEL, quiet, fold);
  const mayCreate = create === 'yes' || (create === 'where named' && config.databaseNamed);
  const place = { dataDir: config.KANCA_DATA_DIR, databaseUrl: config.DATABASE_URL };
  if (!mayCreate && !databaseIsThere(place)) throw missing(config, config.KANCA_DATA_DIR);
  const db = await openDatabase({
    ...place,
    logger,
    ...(lasting && { silenceMs: silenceMs[config.DATABASE_URL === undefined ? 'embedded' : 'postgres'] }),
    onSlowStart: () =>
      process.stderr.write(`Menyiapkan basis data baru di ${config.KANCA_DATA_DIR}, beberapa detik …\n`),
  });
  fold?.watch({
    probe: () => db.pool.query('select 1'),
    say: (severity, details, line) => logger[severity](details, line),
  });
  try {
    if (!mayCreate && !(await isMigrated(db))) throw missing(config, db.location);
    if (update) await bringUpToDate(db, join(config.KANCA_DATA_DIR, 'backups'), () => backupKeysOf(config));
    return await work({ config, db, logger });
  } finally {
    fold?.close();
    await db.close();
  }
}

function missing(config: Config, place: string): KancaError {
  return new KancaError(`There is no database at ${place} yet.`, {
    code: 'DATABASE_MISSING',
    remedy: `Name the right place by KANCA_DATA_DIR or DATABASE_URL in ${config.envFile} or the environment; a new one is made by \`kanca serve\`, \`kanca chat\` or, where its place is named, \`kanca migrate\`.`,
  });
}
