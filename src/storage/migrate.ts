import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Database } from './database.ts';
import { KancaError } from '../errors.ts';
import { findMissingMigrations } from './find-missing-migrations.ts';
import { isDead, type Heard } from './outbox/worker-life.ts';
import { patiently } from './patience.ts';
import { readMigrations, type Migration } from './read-migrations.ts';

/** Any number, the same in every version: processes that start at once apply migrations one after another. */
const LOCK_KEY = 7_266_227;

/** Changing large tables may take so long. */
const longestMs = 3_600_000;

/** As Prisma's own migrate makes it, so that its tools can read the history. */
const CREATE_HISTORY = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/** Whether migrations were ever applied here: a server's new database has no tables of ours. */
export async function isMigrated({ pool }: Pick<Database, 'pool'>): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as there`,
  );
  return rows[0]?.there === true;
}

/**
 * Brings the database to this version of the program, all missing migrations or none, and returns the names
 * of those applied. Several processes may call it at once.
 * @throws KancaError MIGRATION_EDITED, MIGRATION_UNFINISHED, DATABASE_NEWER, MIGRATION_FAILED, OLD_VERSION_SERVES,
 *   DATABASE_ENCODING
 */
export async function migrate(
  database: Pick<Database, 'pool'>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  return patiently(longestMs, () => applyMissing(database, migrations));
}

async function applyMissing(
  { pool }: Pick<Database, 'pool'>,
  migrations: readonly Migration[],
): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    await client.query(CREATE_HISTORY);
    const missing = await findMissingMigrations(client, migrations);
    if (missing.length === migrations.length) await requireUtf8(client);
    if (missing.length > 0) await refuseWhileServed(client);
    for (const migration of missing) await apply(client, migration);
    await client.query('commit');
    return missing.map(({ name }) => name);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/**
 * A new database that stores bytes or another alphabet would tear letters apart in search, lengths and lower case.
 * @throws KancaError DATABASE_ENCODING
 */
async function requireUtf8(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ encoding: string; name: string }>(
    `select current_setting('server_encoding') as encoding, current_database() as name`,
  );
  const [{ encoding, name } = { encoding: 'unknown', name: '' }] = rows;
  if (encoding === 'UTF8') return;
  throw new KancaError(`The database ${name} stores text as ${encoding}, not as UTF8.`, {
    code: 'DATABASE_ENCODING',
    remedy: `Make it anew: drop database ${name}; create database ${name} owner kanca encoding 'UTF8' template template0.`,
  });
}

/**
 * A process of the version before would fail on the changed tables, and hold up the change meanwhile.
 * @throws KancaError OLD_VERSION_SERVES
 */
export async function refuseWhileServed(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('worker') is not null as found`,
  );
  if (rows[0]?.found !== true) return;
  // Not by the names of the newer columns, which that version may not have.
  const workers = await client.query<{ row: Row; quietMs: number }>(
    `select to_json(w) as row, (extract(epoch from clock_timestamp() - heartbeat_at) * 1000)::float8 as "quietMs"
       from worker w`,
  );
  const serving = workers.rows.map(toHeard).find((worker) => !isDead(worker));
  if (serving === undefined) return;
  throw new KancaError(`An older version still serves (process ${serving.pid} on ${serving.host}).`, {
    code: 'OLD_VERSION_SERVES',
    remedy: 'Stop every "kanca serve" of the old version, then start the new one. Nothing was changed.',
  });
}

interface Row {
  host: string;
  pid: number;
  machine?: string;
  process_start?: string;
}

function toHeard({ row, quietMs }: { row: Row; quietMs: number }): Heard & { host: string } {
  const { host, pid, machine, process_start: processStart } = row;
  return {
    host,
    pid,
    quietMs,
    ...(machine !== undefined && processStart !== undefined && { machine, processStart }),
  };
}

async function apply(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw new KancaError(`Migration ${name} failed: ${error instanceof Error ? error.message : error}.`, {
      code: 'MIGRATION_FAILED',
      remedy: 'Nothing was changed. Check that this user may create tables and extensions in the database.',
      cause: error,
    });
  }
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), now(), 1)`,
    [randomUUID(), checksum, name],
  );
}
