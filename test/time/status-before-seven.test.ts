import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openChat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { createTestClock } from '../support/test-clock.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('STATUS at 06.04 names today as the day of what was sent at 06.00', async () => {
  const chat = await openChat(db, { clock: createTestClock('2026-11-24T23:04:00Z') });
  for (const line of ['halo', '1', 'ya', 'Siti Aminah']) await chat.say(line);
  const vacancy = await db.prisma.vacancy.create({
    data: {
      source: 'test',
      sourceId: '1',
      code: 'AB12',
      title: 'Kasir',
      employer: 'CV Contoh',
      contentHash: '',
    },
  });
  await db.prisma.application.create({
    data: {
      personId: await chat.personId(),
      vacancyId: vacancy.id,
      createdAt: new Date('2026-11-24T23:00:00Z'),
      events: {
        create: { move: 'BEGAN', state: 'atDesk', mover: 'person', at: new Date('2026-11-24T23:00:00Z') },
      },
    },
  });
  await chat.say('STATUS');
  const [shown] = await chat.say('1');
  expect(shown?.text).toContain('25 November 2026');
});
