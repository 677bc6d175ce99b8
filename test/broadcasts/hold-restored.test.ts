import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdRestored } from '../../src/broadcasts/hold-restored.ts';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('after a restore nothing that begins with us leaves, no code opens and no accounts are joined; replies leave', async () => {
  const { id: addressId, personId } = await db.prisma.address.create({
    data: { channel: 'telegram', externalId: '1', person: { create: {} } },
  });
  const of = { addressId, personId, channel: 'telegram', message: {} };
  const plan = { texts: { id: 'Kabar' }, audience: 'all', scheduledAt: new Date('2026-01-01T00:00:00Z') };
  const create = (state: string, startedAt: Date | null) =>
    db.prisma.broadcast.create({ data: { ...plan, state, startedAt } });
  const sending = await create('sending', new Date());
  const scheduled = await create('scheduled', null);
  await create('done', new Date());
  const broadcastId = sending.id;
  const inHand = await db.prisma.outbox.create({
    data: { ...of, lane: 1, purpose: 'broadcast', broadcastId },
  });
  await db.prisma.broadcastRecipient.create({
    data: { broadcastId, personId, addressId, outboxId: inHand.id },
  });
  const alert = await db.prisma.outbox.create({ data: { ...of, lane: 1, purpose: 'alert' } });
  const reply = await db.prisma.outbox.create({ data: of });
  const keeper = await db.prisma.person.create({ data: {} });
  const later = new Date(Date.now() + 86_400_000);
  const invite = { role: 'counselor', expiresAt: later };
  await db.prisma.roleInvite.create({ data: { ...invite, code: 'open' } });
  await db.prisma.roleInvite.create({ data: { ...invite, code: 'used', usedAt: new Date() } });
  await db.prisma.linkRequest.create({
    data: { fromId: personId, keeperId: keeper.id, createdAt: new Date(), joinsAt: later },
  });

  const now = new Date();
  const held = await db.prisma.$transaction((tx) => holdRestored(tx, now));
  expect(held).toEqual({ paused: [sending.id, scheduled.id], cancelled: 1, ended: 2 });
  expect(await db.prisma.roleInvite.findMany({ select: { code: true } })).toEqual([{ code: 'used' }]);
  expect(await db.prisma.linkRequest.count()).toBe(0);
  const states = await db.prisma.broadcast.findMany({ orderBy: { id: 'asc' }, select: { state: true } });
  expect(states.map(({ state }) => state)).toEqual(['paused', 'paused', 'done']);
  expect(await db.prisma.broadcastRecipient.count({ where: { outboxId: null } })).toBe(1);
  const rows = await db.prisma.outbox.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, state: true, held: true },
  });
  expect(rows).toEqual([
    { id: alert.id, state: 'cancelled', held: 'restored' },
    { id: reply.id, state: 'pending', held: null },
  ]);
});
