import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { migrate } from '../../src/storage/migrate.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { dropDatabase } from '../support/postgres-template.ts';

const server = process.env['TEST_DATABASE_URL'];

it.skipIf(server === undefined)(
  'a new database that does not store UTF8 is refused before a table is made, and the remedy can be typed',
  async () => {
    const url = new URL(server ?? '');
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    const name = `kanca_test_${randomBytes(6).toString('hex')}`;
    await client.query(`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`);
    url.pathname = `/${name}`;
    const open = () => openDatabase({ dataDir: '', databaseUrl: url.href });
    const wrong = await open();
    const refused = await migrate(wrong).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'DATABASE_ENCODING' });
    const { rows } = await wrong.pool.query(`select to_regclass('person') as person`);
    expect(rows).toEqual([{ person: null }]);
    await wrong.close();

    const remedy = (refused as { remedy: string }).remedy.replace('Make it anew: ', '').replace(/\.$/u, '');
    for (const statement of remedy.replace('owner kanca ', '').split(';')) await client.query(statement);
    const right = await open();
    expect(await migrate(right)).not.toEqual([]);
    await right.close();
    await client.end();
    await dropDatabase(server ?? '', url.href);
  },
);
