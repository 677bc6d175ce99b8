import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { readMigrations, type Migration } from '../../src/storage/read-migrations.ts';
import { openTestDatabase } from '../support/database.ts';

describe('migrate', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const extra = (sql: string): Migration[] => [
    ...readMigrations(),
    { name: '9999_extra', sql, checksum: 'c'.repeat(64) },
  ];
  const tableExists = async (name: string): Promise<boolean> => {
    const { rows } = await database.pool.query('select to_regclass($1) is not null as found', [name]);
    return rows[0].found;
  };

  it('does nothing where everything is applied', async () => {
    expect(await migrate(database)).toEqual([]);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    const edited = readMigrations().map((migration) => ({ ...migration, checksum: 'e'.repeat(64) }));
    await expect(migrate(database, edited)).rejects.toMatchObject({ code: 'MIGRATION_EDITED' });
  });

  it('takes a database that was made by the first wording of the consent ledger', async () => {
    const [first] = (
      await database.pool.query(
        `select checksum from _prisma_migrations where migration_name = '0021_consent_ledger'`,
      )
    ).rows as { checksum: string }[];
    const write = (checksum: string | undefined) =>
      database.pool.query(
        `update _prisma_migrations set checksum = $1 where migration_name = '0021_consent_ledger'`,
        [checksum],
      );
    await write('8b1a7b4bac85c6725394898bb04d2f39a9106f325b962875f581a7d67939e0c3');
    expect(await migrate(database)).toEqual([]);
    await write(first?.checksum);
  });

  it('refuses a database newer than the program', async () => {
    await expect(migrate(database, [])).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
  });

  it('leaves nothing behind of a migration that fails in the middle', async () => {
    const broken = extra('create table half_made (id int); select 1 / 0;');
    await expect(migrate(database, broken)).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
    expect(await tableExists('half_made')).toBe(false);
    expect(await migrate(database)).toEqual([]);
  });

  it('keeps function bodies in dollar quotes whole', async () => {
    const sql = 'create function twice(int) returns int language sql as $$ select $1; select $1 * 2 $$;';
    expect(await migrate(database, extra(sql))).toEqual(['9999_extra']);
    expect((await database.pool.query('select twice(21) as answer')).rows).toEqual([{ answer: 42 }]);
    await database.pool.query(`delete from _prisma_migrations where migration_name = '9999_extra'`);
  });

  it('refuses while an older version serves, and says which process; not for one that is dead', async () => {
    const migrations = extra('create table made_late (id int);');
    const worker = (host: string, seconds: number) =>
      database.pool.query(
        `insert into worker (host, pid, started_at, heartbeat_at) values ($1, 7, now(), now() - $2 * interval '1 second')`,
        [host, seconds],
      );
    await worker('gone.example', 60);
    await worker('server.example', 1);
    await expect(migrate(database, migrations)).rejects.toMatchObject({
      code: 'OLD_VERSION_SERVES',
      message: 'An older version still serves (process 7 on server.example).',
    });
    expect(await tableExists('made_late')).toBe(false);
    await database.pool.query(`delete from worker where host = 'server.example'`);
    expect(await migrate(database, migrations)).toEqual(['9999_extra']);
    await database.pool.query(`delete from _prisma_migrations where migration_name = '9999_extra'`);
  });

  it('is applied once when several start at the same time', async () => {
    const migrations = extra('create table made_once (id int);');
    const results = await Promise.all([1, 2, 3].map(() => migrate(database, migrations)));
    expect(results.flat()).toEqual(['9999_extra']);
    await database.pool.query(`delete from _prisma_migrations where migration_name = '9999_extra'`);
  });

  it('refuses where one was begun by another tool and not finished', async () => {
    await database.pool.query(
      `insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', '0000_begun')`,
    );
    await expect(migrate(database)).rejects.toMatchObject({ code: 'MIGRATION_UNFINISHED' });
    await database.pool.query(`delete from _prisma_migrations where id = 'x'`);
  });
});
