import { resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { askServer, type AtServer } from './ask-server.ts';
import type { Database } from './database.ts';
import { attachEmbedded } from './embedded/attach-embedded.ts';
import { createEmbeddedPool } from './embedded/embedded-pool.ts';
import { PrismaClient } from './generated/client.ts';
import { isPatientlyAtWork } from './patience.ts';
import { connectPostgres } from './postgres-pool.ts';
import { createSilenceWatch, type AskDatabase } from './silence-watch.ts';
import type { StorageLogger } from './storage-logger.ts';

const longestCloseMs = 5_000;
const longestProbeMs = 10_000;

export interface OpenDatabaseOptions {
  /** Folder of the embedded database; not touched when `databaseUrl` is given. */
  dataDir: string;
  /** A PostgreSQL 15 or newer; without it the embedded database is used. */
  databaseUrl?: string | undefined;
  logger?: StorageLogger | undefined;
  /** Called once if the embedded database must first be created, which takes some seconds. */
  onSlowStart?: (() => void) | undefined;
  /**
   * A connection that answers a query with nothing for so many milliseconds is given up, unless the database says that it
   * works on it; absent: never. Work that takes longer says so by `patiently`.
   */
  silenceMs?: number | undefined;
  /** How long the embedded database's process stays after its last client, in milliseconds. */
  lingerMs?: number | undefined;
}

/**
 * Opens the database: PostgreSQL by `databaseUrl`, else the embedded one in `dataDir`, whose process is
 * started if none runs. Migrations are not applied; see `migrate`.
 * @throws KancaError DATABASE_UNREACHABLE, DATABASE_TOO_OLD, DATABASE_LOCKED, DATABASE_OTHER_VERSION,
 * DATABASE_DAMAGED, DISK_FULL, DATA_DIR_UNUSABLE
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  return options.databaseUrl === undefined || options.databaseUrl === ''
    ? openEmbedded(options)
    : openPostgres(options.databaseUrl, options);
}

async function openEmbedded(options: OpenDatabaseOptions): Promise<Database> {
  const dataDir = resolve(options.dataDir);
  const attachment = attachEmbedded(dataDir, options);
  await attachment.ensure();
  const watch = watchOf(options, askEmbedded);
  const pool = createEmbeddedPool(attachment, watch);
  return assemble(pool, watch, 'embedded', dataDir, options.logger, () => attachment.close());
}

async function openPostgres(databaseUrl: string, options: OpenDatabaseOptions): Promise<Database> {
  const watch = watchOf(options, (processId) =>
    askServer(databaseUrl, processId, Math.min(longestProbeMs, options.silenceMs ?? longestProbeMs)),
  );
  const { pool, location } = await connectPostgres(databaseUrl, watch);
  return assemble(pool, watch, 'postgres', location, options.logger);
}

/** It does one thing at a time and cannot be asked meanwhile: behind a long piece of work everything waits. */
function askEmbedded(_processId: unknown, allowedMs: number | undefined): AtServer {
  return allowedMs === undefined && isPatientlyAtWork() ? 'working' : 'unknown';
}

function watchOf(
  { silenceMs }: OpenDatabaseOptions,
  ask: AskDatabase,
): ReturnType<typeof createSilenceWatch> | undefined {
  return silenceMs === undefined ? undefined : createSilenceWatch(silenceMs, ask);
}

function assemble(
  pool: pg.Pool,
  watch: ReturnType<typeof createSilenceWatch> | undefined,
  kind: Database['kind'],
  location: string,
  logger?: StorageLogger,
  afterwards?: () => Promise<void>,
): Database {
  // Without a listener, a connection that breaks while idle would end the process.
  pool.on('error', (error) => logger?.warn({ err: error }, 'A database connection broke.'));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 30_000, timeout: 60_000 },
  });
  const close = async (): Promise<void> => {
    // A connection that is frozen would never say goodbye.
    const patience = setTimeout(() => watch?.giveUpAll(), longestCloseMs);
    await prisma.$disconnect();
    await pool.end().finally(() => clearTimeout(patience));
    await afterwards?.();
  };
  return { prisma, pool, kind, location, close };
}
