import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/time/clock.ts';
import type { Database } from '../../src/storage/database.ts';
import { storeInbound } from '../../src/storage/turns/store-inbound.ts';
import { Meta } from '../stand-ins/whatsapp-cloud/meta.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';

const DAY_MS = 86_400_000;

describe('a notice outside the 24 hours for which there is no template', () => {
  let db: Database;
  let meta: Meta;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterEach(() => meta.close());
  afterAll(() => db.close());

  async function sendNotice(userId: string, ageDays: number) {
    meta = await Meta.open();
    const channel = meta.channel.name;
    const event = { type: 'REACHABLE', reachable: true } as const;
    await storeInbound(db.prisma, [{ channel, address: userId, externalId: userId, event }]);
    const address = await db.prisma.address.findFirstOrThrow({ where: { externalId: userId } });
    const { personId } = address;
    await db.prisma.alertSetting.create({ data: { personId, quietFrom: 0, quietUntil: 0 } });
    const createdAt = new Date(Date.now() - ageDays * DAY_MS);
    const message = { text: 'kabar', choices: [] };
    const ids = { addressId: address.id, personId };
    const { id } = await db.prisma.outbox.create({
      data: { ...ids, channel, lane: 1, purpose: 'status', message, createdAt },
    });
    await (await createTestRuntime(db, meta.channel, systemClock)).sender.drain();
    return db.prisma.outbox.findUniqueOrThrow({ where: { id } });
  }

  it('waits and is looked at again in an hour', async () => {
    const row = await sendNotice('ID.1', 6.9);
    expect(row.state).toBe('pending');
    expect(row.notBefore.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(meta.graph.posted).toEqual([]);
  });

  it('has failed after 7 days, and says why', async () => {
    const row = await sendNotice('ID.2', 7.1);
    expect(row).toMatchObject({ state: 'failed', error: expect.stringContaining('7 days') as string });
    expect(meta.graph.posted).toEqual([]);
  });
});
