import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { sweepDeleted } from '../../../src/storage/people/delete-person.ts';
import { sweepRefused } from '../../../src/storage/people/sweep-refused.ts';
import { openChat, type Chat } from '../../support/chat.ts';
import { openTestDatabase } from '../../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function talk(...lines: string[]): Promise<Chat> {
  const chat = await openChat(db);
  for (const line of lines) await chat.say(line);
  return chat;
}

/** Rows of every place in which words of the person stand. */
async function left(personId: number): Promise<number[]> {
  const where = { personId };
  return Promise.all([
    db.prisma.person.count({ where: { id: personId } }),
    ...[
      db.prisma.address.count({ where }),
      db.prisma.inbox.count({ where }),
      db.prisma.outbox.count({ where }),
    ],
    ...[db.prisma.conversation.count({ where }), db.prisma.consent.count({ where })],
  ]);
}

async function sweep(hours: number): Promise<void> {
  const now = new Date(Date.now() + hours * 3_600_000);
  await sweepRefused(db.prisma, now);
  await sweepDeleted(db.prisma, new Date(now.getTime() + 61_000));
}

it('leaves nothing of who said no, a day after their last message, and says so when they say no', async () => {
  const refused = await talk('halo', '1', 'tidak', 'kasir');
  const told = refused.channel.sentTo(refused.address).map(({ message }) => message.text);
  expect(told.join()).toContain('24 jam');
  const personId = await refused.personId();
  await sweep(20);
  expect((await left(personId)).every((count) => count > 0)).toBe(true);
  await sweep(23);
  expect(await left(personId)).toEqual([0, 0, 0, 0, 0, 0]);
});

it('keeps who said yes, who was never asked, and who said yes after a no', async () => {
  const people = [
    await talk('halo', '1', 'ya'),
    await talk('halo'),
    await talk('halo', '1', 'tidak', 'daftar', '1', 'ya'),
  ];
  const ids = await Promise.all(people.map((chat) => chat.personId()));
  await sweep(48);
  expect(await db.prisma.person.count({ where: { id: { in: ids } } })).toBe(3);
});
