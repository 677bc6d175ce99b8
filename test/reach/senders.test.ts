import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { senders, workIn } from './senders.ts';

let db: Database;
let office: Office;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.broadcast.deleteMany();
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  workIn(db, office);
});

const now = (): Date => office.clock.now();

describe.each(senders)('%s', (_name, purpose, queue) => {
  it(`waits in the outbox as ${purpose}, and leaves where nothing speaks against it`, async () => {
    const chat = await queue();
    const where = { personId: await chat.personId(), lane: 1, state: 'pending' };
    expect(await db.prisma.outbox.findMany({ where, select: { purpose: true } })).toEqual([{ purpose }]);
    const before = office.channel.sent.length;
    await chat.runtime().sender.drain();
    expect(office.channel.sent.slice(before).map(({ lane }) => lane)).toEqual(['notice']);
  });

  if (purpose !== 'security')
    it('stays when BERHENTI is said meanwhile, also without a turn', async () => {
      const chat = await queue();
      await db.prisma.person.update({ where: { id: await chat.personId() }, data: { stoppedAt: now() } });
      const before = office.channel.sentTo(chat.address).length;
      await chat.runtime().sender.drain();
      expect(office.channel.sentTo(chat.address).slice(before)).toEqual([]);
      const row = await db.prisma.outbox.findFirst({ where: { personId: await chat.personId(), lane: 1 } });
      expect(row).toMatchObject({ state: 'cancelled', held: 'stopped' });
    });
});
