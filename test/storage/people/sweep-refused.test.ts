import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { cleanFiles } from '../../../src/storage/erasure/clean-files.ts';
import { sweepDeleted } from '../../../src/storage/people/delete-person.ts';
import { sweepRefused } from '../../../src/storage/people/sweep-refused.ts';
import { openChat, type Chat } from '../../support/chat.ts';
import { openTestDatabase } from '../../support/database.ts';

const hourMs = 3_600_000;
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** 10.00 WIB, later than everything that happens while the tests run. */
const morning = new Date('2100-01-04T03:00:00Z');
const after = (hours: number): Date => new Date(morning.getTime() + hours * hourMs);

/** Somebody whose last message came at ten. */
async function talk(...lines: string[]): Promise<Chat> {
  const chat = await openChat(db);
  for (const line of lines) await chat.say(line);
  const where = { personId: await chat.personId() };
  await db.prisma.address.updateMany({ where, data: { lastSeenAt: morning } });
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
  const now = after(hours);
  await sweepRefused(db.prisma, now);
  await sweepDeleted(db.prisma, new Date(now.getTime() + 61_000));
}

it('leaves nothing of who said no, a day after their last message, and says so when they say no', async () => {
  const refused = await talk('halo', '1', 'tidak', 'kasir');
  const told = refused.channel.sentTo(refused.address).map(({ message }) => message.text);
  expect(told.join()).toContain('24 jam');
  const personId = await refused.personId();
  await sweep(12);
  expect((await left(personId)).every((count) => count > 0)).toBe(true);
  await sweep(14);
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

it('has the database and its files clean within 24 hours, whenever somebody wrote last', async () => {
  const lastSeen = new Map<number, Date>();
  for (let half = 0; half < 48; half += 1) {
    const at = after((half + 1) / 2 - 1 / 60);
    const { id: personId } = await db.prisma.person.create({
      data: { addresses: { create: { channel: 'telegram', externalId: `t${half}`, lastSeenAt: at } } },
    });
    await db.prisma.consent.create({
      data: { personId, purpose: 'account', word: 'refused', channel: 'x', at },
    });
    lastSeen.set(personId, at);
  }
  // The files themselves are looked at by test/jobs/canary.test.ts.
  const files: Database = { ...db, kind: 'postgres', pool: { query: () => Promise.resolve() } as never };
  for (let minutes = 0; minutes <= 49 * 60; minutes += 10) {
    const now = after(minutes / 60);
    if (minutes % 60 === 0) await sweepRefused(db.prisma, now);
    await sweepDeleted(db.prisma, now);
    await cleanFiles(files, now);
  }
  const erasures = await db.prisma.erasure.findMany({ where: { erasedId: { in: [...lastSeen.keys()] } } });
  expect(erasures.length).toBe(lastSeen.size);
  const hours = erasures.map(
    ({ erasedId, cleanedAt }) =>
      ((cleanedAt?.getTime() ?? Infinity) - (lastSeen.get(erasedId)?.getTime() ?? 0)) / hourMs,
  );
  expect(Math.max(...hours)).toBeLessThan(24);
});
