import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { keepWorkerAlive } from '../../src/storage/outbox/keep-alive.ts';
import { beatHeart, reapWorkers, registerWorker } from '../../src/storage/outbox/workers.ts';
import { openChat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
let outboxId: bigint;
const claimBy = (workerId: number) =>
  db.prisma.outbox.update({ where: { id: outboxId }, data: { state: 'sending', workerId } });
const stateNow = async () => (await db.prisma.outbox.findUniqueOrThrow({ where: { id: outboxId } })).state;
const known = async (id: number) => (await db.prisma.worker.findUnique({ where: { id } })) !== null;

/** So long that no slow machine is taken for a silent one. */
const anHour = 3_600_000;
/** As if it had not been heard of for so long. */
const quiet = (id: number, seconds: number) =>
  db.pool.query(`update worker set heartbeat_at = heartbeat_at - $2 * interval '1 second' where id = $1`, [
    id,
    seconds,
  ]);
/** As another process would have entered itself. */
const entered = async (change: {
  machine?: string;
  processStart?: string;
  pid?: number;
}): Promise<number> => {
  const id = await registerWorker(db.prisma);
  await db.prisma.worker.update({ where: { id }, data: change });
  return id;
};

beforeAll(async () => {
  db = await openTestDatabase();
  const chat = await openChat(db);
  await chat.say('halo');
  outboxId = (await db.prisma.outbox.findFirstOrThrow()).id;
});
beforeEach(() => db.prisma.worker.deleteMany());
afterAll(() => db.close());

describe('A worker that was silent for a while', () => {
  it('is known again from its next heartbeat on, so that its claims come back when it dies', async () => {
    const sleeper = await entered({ machine: 'elsewhere' });
    const other = await registerWorker(db.prisma);
    await quiet(sleeper, 60);
    expect(await reapWorkers(db.prisma, other)).toBe(1);
    await beatHeart(db.prisma, sleeper);
    expect(await known(sleeper)).toBe(true);
    await claimBy(sleeper);
    await quiet(sleeper, 60);
    await reapWorkers(db.prisma, other);
    expect(await stateNow()).toBe('pending');
  });

  it('leaves no claim behind that nobody watches', async () => {
    const gone = await registerWorker(db.prisma);
    const other = await registerWorker(db.prisma);
    await quiet(gone, 60);
    await reapWorkers(db.prisma, other);
    await claimBy(gone);
    await reapWorkers(db.prisma, other);
    expect(await stateNow()).toBe('pending');
  });

  it('is not taken for dead by one that was silent as long, as when the database was away for all', async () => {
    const [one, other] = [await entered({ machine: 'elsewhere' }), await registerWorker(db.prisma)];
    const keeper = keepWorkerAlive(db.prisma, other);
    await quiet(one, 60);
    await quiet(other, 60);
    await keeper.beat();
    expect(await keeper.reap()).toBe(0);
    expect(await known(one)).toBe(true);
  });
});

describe('A worker is taken for dead at once', () => {
  it('where its process has ended, or its number belongs to another process by now', async () => {
    const own = await registerWorker(db.prisma);
    const ended = await entered({ pid: 999_999_999 });
    const followed = await entered({ processStart: 'another start' });
    expect(await reapWorkers(db.prisma, own, anHour)).toBe(2);
    expect([await known(ended), await known(followed)]).toEqual([false, false]);
  });

  it('but not where its number means nothing here: another container of the same name, another machine', async () => {
    const own = await registerWorker(db.prisma);
    const { machine } = await db.prisma.worker.findUniqueOrThrow({ where: { id: own } });
    const elsewhere = await entered({ machine: `${machine} pid:[1]`, pid: 999_999_999 });
    expect(await reapWorkers(db.prisma, own, anHour)).toBe(0);
    expect(await known(elsewhere)).toBe(true);
  });

  it('and never this process itself by another of its workers', async () => {
    const [one, other] = [await registerWorker(db.prisma), await registerWorker(db.prisma)];
    expect(await reapWorkers(db.prisma, other, anHour)).toBe(0);
    expect(await known(one)).toBe(true);
  });
});
