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

describe('on a platform without toasts', () => {
  it('a press of an older button is answered at once', async () => {
    const chat = await atBirthDate();
    const [answer] = await chat.tell({ type: 'PICK', data: '1:ya' });
    expect(answer?.text).toContain(said('common:stale'));
  });
});

describe('a correction', () => {
  it('counts where what it corrects was not understood', async () => {
    const chat = await atBirthDate();
    await chat.say('tujuh belas');
    await chat.tell({ type: 'EDITED', text: '17-8-2001' });
    expect((await chat.row()).snapshot.value).toBe('gender');
  });

  it('of an answer that was taken is no answer to the next question', async () => {
    const chat = await atBirthDate();
    await chat.tell({ type: 'EDITED', text: 'Siti Aminah Putri' });
    expect((await chat.row()).snapshot.value).toBe('birthDate');
  });
});

it('what is said of a person does not open their window; what they write does from when they wrote it', async () => {
  const chat = await atBirthDate();
  const [channel, address] = [chat.channel.name, chat.address];
  const where = { channel_externalId: { channel, externalId: address } };
  const longAgo = new Date('2026-01-01T00:00:00Z');
  await db.prisma.address.update({ where, data: { lastSeenAt: longAgo } });
  const seen = async (): Promise<Date> => (await db.prisma.address.findUniqueOrThrow({ where })).lastSeenAt;
  const event = { type: 'REACHABLE', reachable: false } as const;
  await chat.runtime().receive([{ channel, address, externalId: `${address}:gone`, event }]);
  expect(await seen()).toEqual(longAgo);
  const at = Date.parse('2026-03-01T00:00:00Z') / 1000;
  const text = { type: 'TEXT', text: 'halo' } as const;
  await chat.runtime().receive([{ channel, address, externalId: `${address}:late`, event: text, at }]);
  expect(await seen()).toEqual(new Date('2026-03-01T00:00:00Z'));
});
