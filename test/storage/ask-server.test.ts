import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askServer } from '../../src/storage/ask-server.ts';
import { createFromTemplate, dropDatabase } from '../support/postgres-template.ts';

const server = process.env['TEST_DATABASE_URL'];
const limitMs = 60_000;
let url = '';
let client: pg.Client;
beforeAll(async () => {
  if (server === undefined) return;
  url = await createFromTemplate(server);
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
afterAll(async () => {
  if (server === undefined) return;
  await client.end();
  await dropDatabase(server, url);
});
const number = (): number => (client as unknown as { processID: number }).processID;

it.skipIf(server === undefined)(
  'a server says of a connection whether it works for it or waits for us',
  async () => {
    expect(await askServer(url, number(), limitMs)).toBe('waiting');
    await client.query('BEGIN');
    expect(await askServer(url, number(), limitMs)).toBe('waiting');
    const working = client.query('SELECT pg_sleep(600)');
    await expect.poll(() => askServer(url, number(), limitMs), { timeout: 60_000 }).toBe('working');
    const ended = expect(working).rejects.toThrow();
    const canceller = new pg.Client({ connectionString: url });
    await canceller.connect();
    await canceller.query('SELECT pg_cancel_backend($1)', [number()]);
    await canceller.end();
    await ended;
  },
);

it('of a connection that no server knows, or without a server, nothing is said', async () => {
  if (server !== undefined) expect(await askServer(url, 1, limitMs)).toBe('unknown');
  expect(await askServer('postgresql://nobody@127.0.0.1:1/none', 7, limitMs)).toBe('unknown');
  expect(await askServer('postgresql://nobody@127.0.0.1:1/none', null, limitMs)).toBe('unknown');
});
