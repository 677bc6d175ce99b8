import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupDatabase } from './backup/backup-database.ts';
import { noKeys, type BackupKeys } from './backup/backup-keys.ts';
import type { Database } from './database.ts';
import { findMissingMigrations } from './find-missing-migrations.ts';
import { migrate, refuseWhileServed } from './migrate.ts';
import { readMigrations, type Migration } from './read-migrations.ts';

/**
 * Brings a database to this version of the program. Where it holds data already, a backup is written first, to
 * `<backupDir>/before-<migration>.jsonl.gz`, in place of one of an earlier attempt; the file is returned, null where none was
 * needed.
 * @throws KancaError as `migrate` and `backupDatabase`
 */
export async function bringUpToDate(
  database: Pick<Database, 'pool'>,
  backupDir: string,
  keys: () => BackupKeys = () => noKeys,
  migrations: readonly Migration[] = readMigrations(),
): Promise<{ applied: string[]; backup: string | null }> {
  const missing = await findMissingMigrations(database.pool, migrations);
  const [first] = missing;
  if (first === undefined || missing.length === migrations.length)
    return { applied: await migrate(database, migrations), backup: null };
  const client = await database.pool.connect();
  await refuseWhileServed(client).finally(() => client.release());
  mkdirSync(backupDir, { recursive: true });
  const backup = join(backupDir, `before-${first.name}.jsonl.gz`);
  await backupDatabase(database, backup, keys());
  return { applied: await migrate(database, migrations), backup };
}
