import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countBroadcast } from '../../src/storage/broadcasts/broadcast-counts.ts';
import { listResults } from '../../src/storage/broadcasts/list-results.ts';
import type { Database } from '../../src/storage/database.ts';
import { sweepHistory } from '../../src/storage/jobs/sweep-history.ts';
import { openTestDatabase } from '../support/database.ts';

const now = new Date('2026-11-24T03:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe('messages past their time', () => {
  let db: Database;
  let addressId: number;
  let personId: number;
  beforeAll(async () => {
    db = await openTestDatabase();
    ({ id: addressId, personId } = await db.prisma.address.create({
      data: { channel: 'telegram', externalId: '1', person: { create: {} } },
    }));
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.prisma.inbox.deleteMany();
    await db.prisma.outbox.deleteMany();
  });

  let messages = 0;
  function received(days: number, state: 'done' | 'unread' | 'parked' = 'done') {
    messages += 1;
    const at = daysAgo(days);
    return {
      ...{ addressId, personId, channel: 'telegram', externalId: `m${messages}`, event: {}, receivedAt: at },
      doneAt: state === 'done' ? at : null,
      parkedAt: state === 'parked' ? at : null,
    };
  }
  function written(days: number, state: string) {
    return { addressId, personId, channel: 'telegram', message: {}, createdAt: daysAgo(days), state };
  }

  it('go after ninety days, however many there are; younger ones stay', async () => {
    const old = daysAgo(91);
    await db.prisma.$executeRaw`
      INSERT INTO inbox (address_id, person_id, channel, external_id, event, received_at, done_at)
      SELECT ${addressId}, ${personId}, 'telegram', 'old' || n, '{}', ${old}, ${old} FROM generate_series(1, 12000) n`;
    await db.prisma.$executeRaw`
      INSERT INTO outbox (address_id, person_id, channel, message, created_at, state)
      SELECT ${addressId}, ${personId}, 'telegram', '{}', ${old}, 'sent' FROM generate_series(1, 12000)`;
    await db.prisma.inbox.createMany({ data: [received(89), received(1)] });
    await db.prisma.outbox.createMany({ data: [written(89, 'sent'), written(1, 'sent')] });
    expect(await sweepHistory(db.prisma, now, 90)).toBe(24_000);
    expect(await db.prisma.inbox.count()).toBe(2);
    expect(await db.prisma.outbox.count()).toBe(2);
    expect(await sweepHistory(db.prisma, now, 90)).toBe(0);
  });

  it('stay while nobody has seen to them', async () => {
    await db.prisma.inbox.createMany({
      data: [received(200, 'parked'), received(150, 'unread'), received(100), received(0)],
    });
    const states = ['pending', 'sending', 'sent', 'failed', 'unreachable', 'cancelled'];
    await db.prisma.outbox.createMany({ data: states.map((state) => written(100, state)) });
    expect(await sweepHistory(db.prisma, now, 90)).toBe(5);
    const left = await db.prisma.outbox.findMany({ select: { state: true }, orderBy: { id: 'asc' } });
    expect(left.map(({ state }) => state)).toEqual(['pending', 'sending']);
    expect(await db.prisma.inbox.count({ where: { doneAt: null } })).toBe(2);
  });

  it('leave the result of a broadcast as it was', async () => {
    const { id } = await db.prisma.broadcast.create({
      data: { texts: {}, audience: 'registered', state: 'done' },
    });
    for (const state of ['sent', 'sent', 'failed', 'unreachable', 'cancelled']) {
      const one = await db.prisma.address.create({
        data: { channel: 'telegram', externalId: `b${(messages += 1)}`, person: { create: {} } },
      });
      const owner = { addressId: one.id, personId: one.personId };
      const sent = state === 'sent' && {
        sentAt: daysAgo(100),
        sentAs: messages % 2 === 0 ? 'template' : null,
      };
      const row = { ...written(100, state), ...owner, ...sent, broadcastId: id };
      const { id: outboxId } = await db.prisma.outbox.create({ data: row });
      await db.prisma.broadcastRecipient.create({ data: { ...owner, broadcastId: id, outboxId } });
    }
    const look = async () => [await countBroadcast(db.prisma, id), await listResults(db.prisma, id, 0, 10)];
    const before = await look();
    expect(before[0]).toMatchObject({
      total: 5,
      sent: 2,
      failed: 1,
      unreachable: 1,
      skipped: 1,
      byTemplate: 1,
    });
    expect(await sweepHistory(db.prisma, now, 90)).toBe(5);
    expect(await look()).toEqual(before);
  });
});
