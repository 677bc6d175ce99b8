import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Database } from './database.ts';
import { KancaError } from '../errors.ts';
import { findMissingMigrations } from './find-missing-migrations.ts';
import { isDead, type Heard } from './outbox/worker-life.ts';
import { readMigrations, type Migration } from './read-migrations.ts';

/** Any number, the same in every version: processes that start at once apply migrations one after another. */
const LOCK_KEY = 7_266_227;

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

/**
 * Brings the database to this version of the program, all missing migrations or none, and returns the names
 * of those applied. Several processes may call it at once.
 * @throws KancaError MIGRATION_EDITED, MIGRATION_UNFINISHED, DATABASE_NEWER, MIGRATION_FAILED, OLD_VERSION_SERVES
 */
export async function migrate(
  database: Pick<Database, 'pool'>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    await client.query(CREATE_HISTORY);
    const missing = await findMissingMigrations(client, migrations);
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

/** A process of the version before would fail on the changed tables, and hold up the change meanwhile. */
async function refuseWhileServed(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('worker') is not null as found`,
  );
  if (rows[0]?.found !== true) return;
  const workers = await client.query<Heard>('select host, pid, heartbeat_at as "heartbeatAt" from worker');
  const serving = workers.rows.find((worker) => !isDead(worker, new Date()));
  if (serving === undefined) return;
  throw new KancaError(`An older version still serves (process ${serving.pid} on ${serving.host}).`, {
    code: 'OLD_VERSION_SERVES',
    remedy: 'Stop every "kanca serve" of the old version, then start the new one. Nothing was changed.',
  });
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
