import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RenderedMessage, SendResult } from '../../src/channels/channel.ts';
import type { Database } from '../../src/storage/database.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';

const closed: SendResult = { state: 'retry', error: 'The 24 hours are over.', afterMs: 3_600_000 };
const inAMinute: SendResult = { state: 'retry', error: 'busy', afterMs: 60_000 };
const photo: Partial<RenderedMessage> = { media: { kind: 'ticket-file', fileName: 'foto.jpg', input: {} } };

let db: Database;
let chat: Chat;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Somebody on WhatsApp who has said hello. */
async function open(start?: string): Promise<void> {
  const channel = createRecordingChannel({ name: 'whatsapp-cloud' });
  chat = await openChat(db, { channel, clock: createTestClock(start) });
  await chat.say('halo');
  channel.sent.length = 0;
}

async function post(text: string, more: object = {}, row: object = {}): Promise<void> {
  const { id: addressId, personId } = await db.prisma.address.findFirstOrThrow({
    where: { externalId: chat.address },
  });
  const message = { text, choices: [], ...more };
  const notBefore = chat.clock.now();
  await db.prisma.outbox.create({
    data: { addressId, personId, channel: 'whatsapp-cloud', purpose: 'status', message, notBefore, ...row },
  });
}

async function pump(...results: SendResult[]): Promise<void> {
  chat.channel.answerWith(...results);
  await chat.runtime().pump();
}

const sent = (): string[] => chat.channel.sentTo(chat.address).map(({ message }) => message.text);

describe('a message that must be tried again', () => {
  beforeEach(() => open());

  it('keeps its place when it is held up by a fault or a pause', async () => {
    await post('satu');
    await pump(inAMinute);
    await post('dua');
    expect(await chat.say('menu')).toEqual([]);
    chat.clock.advance(60_000);
    await pump();
    expect(sent().slice(0, 2)).toEqual(['satu', 'dua']);
    expect(sent()).toHaveLength(3);
  });

  it('lets all others pass while it waits for the person to write', async () => {
    await post('dari petugas');
    await pump(closed);
    await post('kabar', {}, { lane: 1 });
    await pump();
    expect(sent()).toEqual(['kabar']);
    for (let n = 0; n < 3; n += 1) expect(await chat.say('menu')).toHaveLength(1);
    chat.clock.advance(3_600_000);
    await pump();
    expect(sent().at(-1)).toBe('dari petugas');
  });

  it('lets all others pass while it waits for the hour it is planned for', async () => {
    const opening = new Date(chat.clock.now().getTime() + 300_000);
    await post('tiket baru', {}, { lane: 1, purpose: 'work', notBefore: opening });
    await post('menunggu persetujuan', {}, { lane: 1, purpose: 'work' });
    await pump();
    expect(sent()).toEqual(['menunggu persetujuan']);
    chat.clock.advance(300_000);
    await pump();
    expect(sent()).toEqual(['menunggu persetujuan', 'tiket baru']);
  });

  it('lets all others pass while its file cannot be had for longer than a moment', async () => {
    await post('foto', photo);
    await pump({ ...inAMinute, afterMs: 5_000 });
    expect(await chat.say('menu')).toEqual([]);
    chat.clock.advance(5_000);
    await pump(inAMinute);
    expect(sent()).toHaveLength(1);
    expect(await chat.say('menu')).toHaveLength(1);
    expect(sent()).not.toContain('foto');
  });
});

describe('the next message of a person', () => {
  beforeEach(() => open());

  async function replyMeets(result: SendResult): Promise<void> {
    chat.channel.answerWith(result);
    expect(await chat.say('menu')).toEqual([]);
  }

  it('is not taken for an answer to a reply that a pause keeps back', async () => {
    await replyMeets(inAMinute);
    expect(await chat.say('menu')).toEqual([]);
    expect(await db.prisma.inbox.count({ where: { doneAt: null } })).toBe(1);
    chat.clock.advance(60_000);
    await pump();
    expect(sent()).toHaveLength(2);
  });

  it('is answered though the last reply came when the 24 hours were over', async () => {
    await replyMeets(closed);
    expect(await chat.say('menu')).toHaveLength(1);
  });
});

describe('when somebody writes', () => {
  // The database wakes messages by its own clock, which must not be behind the one of the chat.
  beforeEach(() => open(new Date(Date.now() + 60_000).toISOString()));

  it('what waited for them leaves at once, before the answer', async () => {
    await post('dari petugas');
    await pump(closed);
    const answers = await chat.say('menu');
    expect(answers).toHaveLength(2);
    expect(answers[0]?.text).toBe('dari petugas');
  });

  it('what is planned for later, and what waits for a moment only, stays where it is', async () => {
    await post('sebentar', {}, { tries: 1, notBefore: new Date(Date.now() + 5_000) });
    const later = new Date(chat.clock.now().getTime() + 3_600_000);
    await post('besok', {}, { lane: 1, notBefore: later });
    const before = await db.prisma.outbox.findMany({ where: { state: 'pending' }, orderBy: { id: 'asc' } });
    await chat.runtime().receive([
      {
        channel: 'whatsapp-cloud',
        address: chat.address,
        externalId: 'x',
        event: { type: 'TEXT', text: 'a' },
      },
    ]);
    const after = await db.prisma.outbox.findMany({ where: { state: 'pending' }, orderBy: { id: 'asc' } });
    expect(after.slice(-2)).toEqual(before.slice(-2));
  });
});
