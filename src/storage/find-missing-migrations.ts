import type { ClientBase } from 'pg';
import { KancaError } from '../errors.ts';
import type { Migration } from './read-migrations.ts';

/** Checksums of an earlier wording; a later migration brings such a database to the same state. */
const reworded: ReadonlyMap<string, string> = new Map([
  ['0021_consent_ledger', '8b1a7b4bac85c6725394898bb04d2f39a9106f325b962875f581a7d67939e0c3'],
]);

/** Whether a migration that was applied is this one, perhaps in its earlier wording. */
export function isSame({ name, checksum }: Migration, applied: { name: string; checksum: string }): boolean {
  return name === applied.name && [checksum, reworded.get(name)].includes(applied.checksum);
}

/**
 * Which of the program's migrations the database lacks, oldest first.
 * @throws KancaError MIGRATION_EDITED, MIGRATION_UNFINISHED, DATABASE_NEWER
 */
export async function findMissingMigrations(
  client: Pick<ClientBase, 'query'>,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const history = await client.query<{ found: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as found`,
  );
  if (history.rows[0]?.found !== true) return [...migrations];
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
  if (!isSame(ours, applied)) {
    throw new KancaError(`Migration ${applied.name} was edited after it was applied.`, {
      code: 'MIGRATION_EDITED',
      remedy: `Put the file prisma/migrations/${applied.name}/migration.sql back as it was released.`,
    });
  }
}
