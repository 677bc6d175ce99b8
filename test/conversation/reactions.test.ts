import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RenderedMessage } from '../../src/channels/channel.ts';
import { describeMessage } from '../../src/people/describe-message.ts';
import type { Database } from '../../src/storage/database.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Sets a sign under the newest message, or the one before it. */
function react(chat: Chat, emoji: string, back = 1): Promise<RenderedMessage[]> {
  const message = chat.channel.sentTo(chat.address).at(-back);
  return chat.tell({ type: 'REACTED', emoji, messageId: `m${message?.id}` });
}

async function after(...lines: string[]): Promise<Chat> {
  const chat = await openChat(db);
  for (const line of lines) await chat.say(line);
  return chat;
}

const state = async (chat: Chat): Promise<unknown> => (await chat.row()).snapshot.value;

it('a numbered key under the open question picks its choice', async () => {
  const chat = await after('halo');
  await react(chat, '1️⃣');
  expect(await state(chat)).toBe(await state(await after('halo', '1')));
});

it('a thumb gives no consent: the answer is asked for in words', async () => {
  const chat = await after('halo', '1');
  const before = await state(chat);
  const [answer] = await react(chat, '👍🏽');
  expect(answer?.text).toContain(said('common:hintReaction'));
  expect(await state(chat)).toBe(before);
  expect(await db.prisma.consent.count({ where: { personId: await chat.personId() } })).toBe(0);
});

it('a thumb is silent where yes is no answer', async () => {
  const chat = await after('halo', '1', 'ya');
  const before = await state(chat);
  expect(await react(chat, '👍')).toEqual([]);
  expect(await state(chat)).toBe(before);
});

it.each(['❤️', '😂', '🙏'])('%s is no answer, and gets none', async (emoji) => {
  const chat = await after('halo', '1');
  const before = await state(chat);
  expect(await react(chat, emoji)).toEqual([]);
  expect(await state(chat)).toBe(before);
});

it('a sign under an older message is silent', async () => {
  const chat = await after('halo', '1', 'ya');
  const before = await state(chat);
  expect(await react(chat, '1️⃣', 2)).toEqual([]);
  expect(await state(chat)).toBe(before);
});

it('a sign from somebody who never wrote makes no conversation', async () => {
  const chat = await openChat(db);
  expect(await chat.tell({ type: 'REACTED', emoji: '👍', messageId: 'm1' })).toEqual([]);
});

it('a sign is part of the copy of one’s data', () => {
  const event = { type: 'REACTED', emoji: '❤️', messageId: 'm1' };
  const say = (key: string): string => said(key);
  expect(describeMessage({ receivedAt: new Date(0), event } as never, say).join()).toContain(
    `(${said('person:event_REACTED')}) ❤️`,
  );
});
