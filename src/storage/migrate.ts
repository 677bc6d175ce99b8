import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Database } from './database.ts';
import { KancaError } from '../errors.ts';
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
 * @throws KancaError MIGRATION_EDITED, MIGRATION_UNFINISHED, DATABASE_NEWER, MIGRATION_FAILED
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
    const missing = await findMissing(client, migrations);
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

async function findMissing(client: PoolClient, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by migration_name`,
  );
  for (const applied of rows) requireSame(applied, migrations);
  const known = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !known.has(name));
}

interface AppliedMigration {
  name: string;
  checksum: string;
  finished: boolean;
}

function requireSame(applied: AppliedMigration, migrations: readonly Migration[]): void {
  const ours = migrations.find(({ name }) => name === applied.name);
  if (!applied.finished) {
    throw new KancaError(`Migration ${applied.name} was begun and not finished.`, {
      code: 'MIGRATION_UNFINISHED',
      remedy: 'Restore the latest backup into an empty database with `kanca restore FILE`.',
    });
  }
  if (ours === undefined) {
    throw new KancaError(`The database has migration ${applied.name}, which this program does not know.`, {
      code: 'DATABASE_NEWER',
      remedy: 'Run the newer version of the program that last used this database.',
    });
  }
  if (ours.checksum !== applied.checksum) {
    throw new KancaError(`Migration ${applied.name} was edited after it was applied.`, {
      code: 'MIGRATION_EDITED',
      remedy: `Put the file prisma/migrations/${applied.name}/migration.sql back as it was released.`,
    });
  }
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
