import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/storage/migrate.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';

/** Creates a migrated database on the server and returns its URL. */
export async function createFromTemplate(server: string): Promise<string> {
  const template = `kanca_template_${schemaFingerprint()}`;
  const name = `kanca_test_${randomBytes(6).toString('hex')}`;
  await withClient(server, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('kanca test template'))`);
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await makeTemplate(client, server, template);
    await client.query(`create database ${name} template ${template}`);
  });
  return urlOf(server, name);
}

export async function dropDatabase(server: string, databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
}

/** Under another name first: an interrupted run must not leave a half-made template. */
async function makeTemplate(client: pg.Client, server: string, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  const database = await openDatabase({ dataDir: '', databaseUrl: urlOf(server, draft) });
  await migrate(database);
  await database.close();
  await client.query(`alter database ${draft} rename to ${template}`);
}

async function withClient(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
