import { createWriteStream, lstatSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg, { type PoolClient } from 'pg';
import type { Database } from '../database.ts';
import { explainSystemError } from '../explain-system-error.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupEnd,
  type BackupHeader,
  type BackupTable,
} from './backup-format.ts';
import { noKeys, type BackupKeys } from './backup-keys.ts';
import { describeTables, type TableDescription } from './describe-tables.ts';
import { encryptWith } from './encrypt-backup.ts';
import { startSeal } from './seal-backup.ts';

const ROWS_AT_ONCE = 500;

/**
 * Writes all rows of the database, as of one moment, to `file` (gzipped JSON lines, see `backup-format.ts`),
 * and returns their number. The file appears under its name only when it is whole and on disk; a pipe or a link such
 * as `/dev/stdout` is written through. With a passphrase it is encrypted, else sealed with the key of the installation.
 * @throws KancaError DISK_FULL, DATA_DIR_UNUSABLE
 */
export async function backupDatabase(
  database: Pick<Database, 'pool'>,
  file: string,
  keys: BackupKeys = noKeys,
): Promise<number> {
  const through = lstatSync(file, { throwIfNoEntry: false })?.isFile() === false;
  const draft = through ? file : `${file}.partial`;
  const client = await database.pool.connect();
  let rows = 0;
  const seal = keys.passphrase === undefined ? startSeal(keys) : null;
  const counted = async function* (): AsyncGenerator<string> {
    for await (const { text, count } of writeLines(client)) {
      rows += count;
      seal?.add(text);
      yield text;
    }
    yield toLine({ end: true, rows, ...(seal && { seal: seal.close() }) } satisfies BackupEnd);
  };
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    await client.query(`set local timezone = 'UTC'`);
    const target = isStdout(file)
      ? createWriteStream('', { fd: 1, autoClose: false })
      : createWriteStream(draft, { mode: 0o600, flush: !through });
    const lines = Readable.from(counted());
    if (keys.passphrase === undefined) await pipeline(lines, createGzip(), target);
    else await pipeline(lines, createGzip(), encryptWith(keys.passphrase), target);
    await client.query('commit');
    if (!through) await rename(draft, file);
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (!through) await rm(draft, { force: true });
    throw explainSystemError(error, file);
  } finally {
    client.release();
  }
}

/** Opened anew by its name it may be refused, where it is a socket. */
function isStdout(file: string): boolean {
  return file === '/dev/stdout';
}

async function* writeLines(client: PoolClient): AsyncGenerator<{ text: string; count: number }> {
  const migrations = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
      where finished_at is not null and rolled_back_at is null order by 1`,
  );
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: new Date().toISOString(),
    migrations: migrations.rows,
  };
  yield { text: toLine(header), count: 0 };
  for (const table of await describeTables(client)) {
    yield { text: toLine(await headOf(client, table)), count: 0 };
    yield* writeRows(client, table);
  }
}

async function headOf(client: PoolClient, { name, columns }: TableDescription): Promise<BackupTable> {
  const { rows } = await client.query<{ column: string; last: string | null }>(
    `select a.attname as column, s.last_value::text as last
       from pg_attribute a
       join pg_sequences s
         on format('%I.%I', s.schemaname, s.sequencename)::regclass =
            pg_get_serial_sequence($1, a.attname)::regclass
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [pg.escapeIdentifier(name)],
  );
  const sequences = rows.flatMap(({ column, last }) => (last === null ? [] : [[column, last] as const]));
  return {
    table: name,
    columns: columns.map((column) => column.name),
    sequences: Object.fromEntries(sequences),
  };
}

async function* writeRows(
  client: PoolClient,
  { name, columns }: TableDescription,
): AsyncGenerator<{ text: string; count: number }> {
  const texts = columns.map((column) => `${pg.escapeIdentifier(column.name)}::text`).join(', ');
  await client.query(
    `declare backup_rows no scroll cursor for
       select array_to_json(array[${texts}])::text as line from ${pg.escapeIdentifier(name)}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_AT_ONCE} from backup_rows`);
    if (rows.length === 0) break;
    yield { text: rows.map(({ line }) => `${line}\n`).join(''), count: rows.length };
  }
  await client.query('close backup_rows');
}

function toLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
