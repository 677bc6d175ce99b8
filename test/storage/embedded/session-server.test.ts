import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { makeTemporaryData, type TemporaryData } from './temporary-data.ts';

describe('many connections to the embedded database', () => {
  let data: TemporaryData;
  let database: Database;
  beforeAll(async () => {
    data = await makeTemporaryData();
    database = await openDatabase({ dataDir: data.dataDir, lingerMs: 0 });
  });
  afterAll(async () => {
    await database.close();
    await data.remove();
  });

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ host: data.run, user: 'postgres', database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  it('never mix up statements with large parameters that run at once', async () => {
    const large = 'x'.repeat(300_000); // arrives in several pieces
    const clients = await Promise.all([1, 2, 3, 4].map(connect));
    const ask = async (client: pg.Client, own: number): Promise<void> => {
      for (let n = 0; n < 50; n += 1) {
        // A different statement for each, so that a Bind to somebody else's Parse shows.
        const { rows } = await client.query(`select $1::int as n, length($2) as own${own}`, [n, large]);
        expect(rows).toEqual([{ n, [`own${own}`]: large.length }]);
      }
    };
    await Promise.all(clients.map(ask));
    await Promise.all(clients.map((client) => client.end()));
  });

  it('answer every good statement while another connection sends bad ones', async () => {
    const [good, bad] = await Promise.all([connect(), connect()]);
    const fail = async (): Promise<void> => {
      for (let n = 0; n < 50; n += 1) {
        await expect(bad.query('select $1::int / 0', [n])).rejects.toThrow('division by zero');
      }
    };
    const succeed = async (): Promise<void> => {
      for (let n = 0; n < 50; n += 1) {
        expect((await good.query('select $1::int as n', [n])).rows).toEqual([{ n }]);
      }
    };
    await Promise.all([fail(), succeed()]);
    await Promise.all([good.end(), bad.end()]);
  });

  it('keep each transaction whole and apart', async () => {
    const count = async (): Promise<void> => {
      const client = await connect();
      for (let n = 0; n < 20; n += 1) {
        await client.query('begin');
        const { rows } = await client.query<{ pid: number }>('select pid from worker where host = $1', [
          'count',
        ]);
        await client.query('update worker set pid = $1 where host = $2', [Number(rows[0]?.pid) + 1, 'count']);
        await client.query('commit');
      }
      await client.end();
    };
    await database.prisma.worker.create({
      data: { host: 'count', pid: 0, startedAt: new Date(), heartbeatAt: new Date() },
    });
    await Promise.all([count(), count(), count()]);
    expect(await database.prisma.worker.findFirst({ where: { host: 'count' } })).toMatchObject({ pid: 60 });
  });

  it('roll back what a connection left open when it broke, and go on', async () => {
    const client = await connect();
    await client.query('begin');
    await client.query(`delete from worker where host = 'count'`);
    const waiting = database.prisma.worker.count({ where: { host: 'count' } });
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect(await waiting).toBe(1);
  });

  it('survive a client that does not speak the protocol', async () => {
    const client = await connect();
    const { stream } = (client as unknown as { connection: { stream: NodeJS.WritableStream } }).connection;
    stream.write(Buffer.from([0x51, 0, 0, 0, 0]));
    await new Promise((resolve) => client.once('end', resolve));
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});
