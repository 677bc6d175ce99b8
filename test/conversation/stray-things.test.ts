import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function atName(): Promise<Chat> {
  const chat = await openChat(db);
  for (const line of ['halo', '1', 'ya']) await chat.say(line);
  return chat;
}

it('a contact that nobody asked for is told so', async () => {
  const chat = await atName();
  const [answer] = await chat.tell({ type: 'CONTACT', phone: '+6281234567890', own: true });
  expect(answer?.text).toContain(said('common:hintContact'));
});

it('a command that is none of ours is answered, and is no answer', async () => {
  const chat = await atName();
  const [answer] = await chat.say('/gaji');
  expect(answer?.text).toContain(said('common:hintCommand'));
  expect((await chat.row()).snapshot.value).toBe('name');
});

it.each([
  { text: 'HAPUS', command: true as const },
  { text: 'hapus' },
  { text: 'MENU' },
  { text: 'Data saya' },
])('$text does not go to the human in a talk, and that is said', async (words) => {
  const chat = await atName();
  await chat.tell({ type: 'STAFF_WROTE', text: 'Halo, saya Rina' });
  const [answer] = await chat.tell({ type: 'TEXT', ...words });
  expect(answer?.text).toContain(said('ticket:commandInTalk', { word: words.text }));
  await chat.say('menu apa yang harus saya pilih, Bu?');
  const written = await db.prisma.ticketMessage.findMany({
    where: { ticket: { personId: await chat.personId() }, from: 'person' },
  });
  expect(written.map(({ text }) => text)).toEqual(['menu apa yang harus saya pilih, Bu?']);
});

it('a group that moves makes nobody', async () => {
  const before = await db.prisma.person.count();
  const chat = await openChat(db);
  await chat.tell({ type: 'MOVED', to: '-1001' });
  expect(await db.prisma.person.count()).toBe(before);
});

it('an answer to a question of long ago counts, though another bot numbers its messages from one', async () => {
  const chat = await atName();
  chat.clock.advance(2 * 3_600_000);
  await chat.tell({ type: 'TEXT', text: 'Siti Aminah' }, { order: -5 });
  expect((await chat.row()).snapshot.value).toBe('birthDate');
});
