import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function atBirthDate(): Promise<Chat> {
  const chat = await openChat(db);
  for (const line of ['halo', '1', 'ya', 'Siti Aminah']) await chat.say(line);
  return chat;
}
const staff = (chat: Chat, text: string) => chat.tell({ type: 'STAFF_WROTE', text });

describe('when the office writes to a person on its own phone', () => {
  it('the bot is silent, keeps what is written, and goes on where it was when the office says SELESAI', async () => {
    const chat = await atBirthDate();
    expect(await staff(chat, 'Halo mbak, saya Rina dari dinas')).toEqual([]);
    expect(await chat.say('17-8-2001')).toEqual([]);
    expect(await staff(chat, 'Bisa datang besok?')).toEqual([]);
    const [ticket] = await db.prisma.ticket.findMany({
      where: { personId: await chat.personId() },
      include: { messages: { orderBy: { id: 'asc' } } },
    });
    expect(ticket).toMatchObject({ state: 'taken', assignedTo: null });
    expect(ticket?.messages.map(({ from, text }) => [from, text])).toEqual([
      ['counselor', 'Halo mbak, saya Rina dari dinas'],
      ['person', '17-8-2001'],
      ['counselor', 'Bisa datang besok?'],
    ]);
    const [back] = await staff(chat, 'selesai');
    expect(back?.text).toContain(said('ticket:handedBack'));
    expect((await chat.row()).snapshot.value).toBe('birthDate');
  });

  it('the person too can end it', async () => {
    const chat = await atBirthDate();
    await staff(chat, 'Halo');
    await chat.say('SELESAI');
    expect((await chat.row()).snapshot.value).toBe('rating');
  });

  it('to somebody who never wrote to us, nothing begins', async () => {
    const before = await db.prisma.person.count();
    const chat = await openChat(db);
    expect(await staff(chat, 'Rapat jam 9')).toEqual([]);
    expect(await db.prisma.person.count()).toBe(before);
  });
});
