import { dirname } from 'node:path';
import pg, { type PoolClient } from 'pg';
import { KancaError } from '../../errors.ts';
import type { Database } from '../database.ts';
import { erasureListIn, readErasures } from '../erasure/erasure-list.ts';
import { replayErasures } from '../erasure/replay-erasures.ts';
import { findMissingMigrations, isSame } from '../find-missing-migrations.ts';
import { migrate } from '../migrate.ts';
import { readMigrations, type Migration } from '../read-migrations.ts';
import type { BackupHeader, BackupTable } from './backup-format.ts';
import { describeTables, type TableDescription } from './describe-tables.ts';
import { noKeys } from './backup-keys.ts';
import { readBackup, type BackupProof } from './read-backup.ts';

export interface RestoreOptions extends Partial<BackupProof> {
  /** Lists of erasures; absent: the one beside the backup. */
  lists?: readonly string[];
}

/**
 * Fills an empty database from a backup of either kind, brings it to this version of the program, and returns
 * the number of rows. All or nothing. Whoever was erased after the backup was made is erased again.
 * File and lists are read whole first: one that is not ours, or was changed, changes nothing.
 * @throws KancaError BACKUP_NEWER, DATABASE_NOT_EMPTY and those of `readBackup` and `migrate`
 */
export async function restoreDatabase(
  database: Pick<Database, 'pool' | 'prisma'>,
  file: string,
  { keys = noKeys, unproven, lists = [erasureListIn(dirname(file))] }: RestoreOptions = {},
): Promise<{ rows: number; erased: number }> {
  const proof = { keys, unproven };
  const header = await readHeader(file, proof);
  const erasures = (await Promise.all(lists.map((list) => readErasures(list, proof)))).flat();
  await prepareSchema(database, header);
  const rows = await insertInOneTransaction(database, file, proof);
  await migrate(database);
  const erased = await replayErasures(database.prisma, erasures, new Date(header.createdAt));
  await database.pool.query('analyze');
  return { rows, erased };
}

async function insertInOneTransaction(
  { pool }: Pick<Database, 'pool'>,
  file: string,
  proof: BackupProof,
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const rows = await insertAll(client, file, proof);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function readHeader(file: string, proof: BackupProof): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const part of readBackup(file, proof)) if (part.kind === 'header') header = part.header;
  if (header !== undefined) return header;
  throw new Error('unreachable: a backup without a header is refused');
}

/** The schema as it was when the backup was made; later migrations may rewrite the rows. */
async function prepareSchema(database: Pick<Database, 'pool'>, header: BackupHeader): Promise<void> {
  const ours = readMigrations();
  const needed = header.migrations.map((applied): Migration => {
    const migration = ours.find((known) => isSame(known, applied));
    if (migration !== undefined) return migration;
    throw new KancaError(`The backup needs migration ${applied.name}, which this program does not have.`, {
      code: 'BACKUP_NEWER',
      remedy: 'Restore it with the version of the program that made it, or a newer one.',
    });
  });
  const missing = await findMissingMigrations(database.pool, ours);
  const applied = ours.length - missing.length;
  if ((applied > 0 && applied !== needed.length) || (await holdsRows(database))) {
    throw new KancaError('The database to restore into is not empty or already newer than the backup.', {
      code: 'DATABASE_NOT_EMPTY',
      remedy: 'Restore into a new, empty KANCA_DATA_DIR or database.',
    });
  }
  await migrate(database, needed);
}

async function holdsRows({ pool }: Pick<Database, 'pool'>): Promise<boolean> {
  for (const { name } of await describeTables(pool)) {
    const { rowCount } = await pool.query(`select from ${pg.escapeIdentifier(name)} limit 1`);
    if (rowCount !== 0) return true;
  }
  return false;
}

async function insertAll(client: PoolClient, file: string, proof: BackupProof): Promise<number> {
  const tables = new Map((await describeTables(client)).map((table) => [table.name, table]));
  let insert = '';
  let count = 0;
  for await (const part of readBackup(file, proof)) {
    if (part.kind === 'table') {
      insert = insertStatement(part.table, tables.get(part.table.table));
      await setSequences(client, part.table);
    } else if (part.kind === 'rows') {
      await client.query(insert, [`[${part.lines.join(',')}]`]);
      count += part.lines.length;
    }
  }
  return count;
}

function insertStatement({ table, columns }: BackupTable, known: TableDescription | undefined): string {
  const types = new Map(known?.columns.map(({ name, type }) => [name, type]));
  const values = columns.map((name, index) => `(row ->> ${index})::${types.get(name) ?? 'text'}`);
  const names = columns.map((name) => pg.escapeIdentifier(name));
  return `insert into ${pg.escapeIdentifier(table)} (${names.join(', ')})
          select ${values.join(', ')} from json_array_elements($1::json) as row`;
}

async function setSequences(client: PoolClient, { table, sequences }: BackupTable): Promise<void> {
  for (const [column, last] of Object.entries(sequences)) {
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint)', [
      pg.escapeIdentifier(table),
      column,
      last,
    ]);
  }
}
