import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { listWorkers } from '../../../src/storage/outbox/list-workers.ts';
import { forgetWorkers, reapWorkers } from '../../../src/storage/outbox/workers.ts';
import { openChat } from '../../support/chat.ts';
import { openTestDatabase } from '../../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('after a restore nobody is looked for who served elsewhere, and what they had in hand is sent', async () => {
  const chat = await openChat(db);
  await chat.say('halo');
  const personId = await chat.personId();
  const { id: addressId, channel } = await db.prisma.address.findFirstOrThrow({ where: { personId } });
  const { id: workerId } = await db.prisma.worker.create({ data: { host: 'gone.example', pid: 7 } });
  await db.prisma.lease.create({ data: { name: 'listen', workerId, until: new Date() } });
  const { id } = await db.prisma.outbox.create({
    data: { addressId, personId, channel, message: {}, state: 'sending', workerId },
  });

  await forgetWorkers(db.prisma);
  expect(await listWorkers(db.pool)).toEqual([]);
  await reapWorkers(db.prisma, 0);
  expect(await db.prisma.outbox.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'pending' });
});
