import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { beatHeart, reapWorkers, registerWorker } from '../../src/storage/outbox/workers.ts';
import { openChat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
let outboxId: bigint;
const now = new Date('2026-11-24T05:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
const claimBy = (workerId: number) =>
  db.prisma.outbox.update({ where: { id: outboxId }, data: { state: 'sending', workerId } });
const stateNow = async () => (await db.prisma.outbox.findUniqueOrThrow({ where: { id: outboxId } })).state;

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
    const sleeper = await registerWorker(db.prisma, now);
    const other = await registerWorker(db.prisma, later(60));
    expect(await reapWorkers(db.prisma, other, later(60))).toBe(1);
    await beatHeart(db.prisma, sleeper, later(61));
    expect(await db.prisma.worker.findUnique({ where: { id: sleeper } })).toMatchObject({
      heartbeatAt: later(61),
    });
    await claimBy(sleeper);
    await beatHeart(db.prisma, other, later(120));
    await reapWorkers(db.prisma, other, later(120));
    expect(await stateNow()).toBe('pending');
  });

  it('leaves no claim behind that nobody watches', async () => {
    const gone = await registerWorker(db.prisma, now);
    const other = await registerWorker(db.prisma, later(60));
    await reapWorkers(db.prisma, other, later(60));
    await claimBy(gone);
    await reapWorkers(db.prisma, other, later(61));
    expect(await stateNow()).toBe('pending');
  });
});
