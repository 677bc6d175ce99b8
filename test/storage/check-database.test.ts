import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDatabase } from '../../src/storage/check-database.ts';
import type { Database } from '../../src/storage/database.ts';
import { findWritingTrouble } from '../../src/storage/find-writing-trouble.ts';
import { registerWorker } from '../../src/storage/outbox/workers.ts';
import { openTestDatabase } from '../support/database.ts';

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

describe('checkDatabase', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    const person = await database.prisma.person.create({ data: {} });
    const of = { personId: person.id, channel: 'terminal' };
    const address = await database.prisma.address.create({ data: { ...of, externalId: '1' } });
    const at = { ...of, addressId: address.id };
    await database.prisma.inbox.createMany({
      data: [
        { ...at, externalId: '1', event: {}, parkedAt: new Date() },
        { ...at, externalId: '2', event: {} },
        { ...at, externalId: '3', event: {}, doneAt: new Date() },
      ],
    });
    await database.prisma.outbox.createMany({
      data: [
        { ...at, message: {}, notBefore: new Date(Date.now() - 90_000) },
        { ...at, message: {}, notBefore: new Date(Date.now() + 90_000) },
        { ...at, message: {}, state: 'failed' },
        { ...at, message: {}, state: 'sending', createdAt: minutesAgo(5), notBefore: minutesAgo(5) },
        { ...at, message: {}, state: 'sending' },
      ],
    });
  });
  afterAll(() => database.close());

  it('counts what waits and what was given up', async () => {
    const facts = await checkDatabase(database);
    expect(facts).toMatchObject({
      unreachable: null,
      missingMigrations: [],
      migrationProblem: null,
      deadLetters: 1,
      unreadInbox: 1,
      pendingOutbox: 2,
      failedOutbox: 1,
      oldSending: 1,
    });
    expect(facts.oldestPendingSeconds).toBeGreaterThan(60);
    expect(Math.abs(facts.clockSkewMs)).toBeLessThan(60_000);
    expect(facts.serverVersion).toMatch(/^\d+\.\d+/);
  });

  it('finds nothing wrong with a database that takes what is written, and says so of one that only reads', async () => {
    expect(await findWritingTrouble(database)).toBeNull();
    const client = await database.pool.connect();
    await client.query('set default_transaction_read_only = on');
    const held = { query: (text: string) => client.query(text), release: () => undefined };
    const standby = { ...database, pool: { connect: () => Promise.resolve(held) } } as unknown as Database;
    expect(await findWritingTrouble(standby)).toMatchObject({ code: 'DATABASE_READ_ONLY' });
    await client.query('reset default_transaction_read_only');
    client.release();
  });

  it('tells a process that serves from one that is not heard of and one that has ended', async () => {
    await registerWorker(database.prisma);
    await database.prisma.worker.create({ data: { pid: 7, host: 'elsewhere', heartbeatAt: minutesAgo(2) } });
    const ended = await registerWorker(database.prisma);
    await database.prisma.worker.update({ where: { id: ended }, data: { processStart: 'gone' } });
    const { workers } = await checkDatabase(database);
    expect(workers.map(({ state }) => state)).toEqual(['serving', 'silent', 'ended']);
    expect(workers[1]?.quietSeconds).toBeGreaterThan(100);
  });

  it('reads no whole table, however much has been handled', async () => {
    const plan = async (sql: string): Promise<string> => {
      const client = await database.pool.connect();
      try {
        await client.query('begin');
        await client.query('set local enable_seqscan = off');
        const { rows } = await client.query<Record<string, string>>(`explain ${sql}`);
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await plan('select count(*) from inbox where parked_at is not null')).toMatch(/inbox_parked/u);
    expect(await plan(`select count(*) from outbox where state = 'failed'`)).toMatch(/outbox_failed/u);
    expect(await plan(`select count(*) from outbox where state = 'sending'`)).toMatch(/outbox_sending/u);
  });

  it('names the reason when migrations cannot be applied', async () => {
    await database.pool.query(`update _prisma_migrations set checksum = reverse(checksum)`);
    expect((await checkDatabase(database)).migrationProblem).toMatchObject({ code: 'MIGRATION_EDITED' });
    await database.pool.query(`update _prisma_migrations set checksum = reverse(checksum)`);
  });

  it('tells what is missing in a database without any migration', async () => {
    await database.pool.query('alter table _prisma_migrations rename to hidden');
    expect((await checkDatabase(database)).missingMigrations).toContain('0001_init');
    await database.pool.query('alter table hidden rename to _prisma_migrations');
  });

  it('reports instead of throwing when the database does not answer', async () => {
    const broken = { ...database, pool: { query: () => Promise.reject(new Error('gone')) } };
    const facts = await checkDatabase(broken as unknown as Database);
    expect(facts.unreachable).toMatchObject({ message: 'gone' });
  });
});
