import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RenderedMessage, SendResult } from '../../src/channels/channel.ts';
import type { Database } from '../../src/storage/database.ts';
import { reapWorkers } from '../../src/storage/outbox/workers.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function addressOf(chat: Chat) {
  return db.prisma.address.findUniqueOrThrow({
    where: { channel_externalId: { channel: chat.channel.name, externalId: chat.address } },
  });
}

/** Writes messages straight into the outbox of a chat. */
async function post(chat: Chat, lane: 0 | 1, ...texts: string[]): Promise<void> {
  const { id: addressId, personId, channel } = await addressOf(chat);
  const message = (text: string): RenderedMessage => ({ text, choices: [] });
  for (const text of texts) {
    await db.prisma.outbox.create({
      data: {
        addressId,
        personId,
        channel,
        lane,
        purpose: 'status',
        message: message(text) as object,
        notBefore: chat.clock.now(),
      },
    });
  }
}

async function outboxOf(chat: Chat) {
  return db.prisma.outbox.findMany({ where: { personId: await chat.personId() }, orderBy: { id: 'asc' } });
}

/** Someone who has said hello, so that address and conversation exist. */
async function acquaintance(): Promise<Chat> {
  const chat = await openChat(db);
  await chat.say('halo');
  chat.channel.sent.length = 0;
  return chat;
}

const texts = (chat: Chat): string[] => chat.channel.sentTo(chat.address).map(({ message }) => message.text);

describe('the outbox', () => {
  it('keeps the order per address while an earlier message must be tried again', async () => {
    const chat = await acquaintance();
    await post(chat, 0, 'satu', 'dua', 'tiga');
    chat.channel.answerWith({ state: 'retry', error: 'busy', afterMs: 5_000 });
    await chat.runtime().pump();
    expect(texts(chat)).toEqual([]);
    chat.clock.advance(6_000);
    await chat.runtime().pump();
    expect(texts(chat)).toEqual(['satu', 'dua', 'tiga']);
  });

  it('sends a notice only when no reply to the address waits', async () => {
    const chat = await acquaintance();
    await post(chat, 1, 'kabar');
    await post(chat, 0, 'jawaban');
    chat.channel.answerWith({ state: 'retry', error: 'busy', afterMs: 5_000 });
    await chat.runtime().pump();
    expect(texts(chat)).toEqual([]);
    chat.clock.advance(6_000);
    await chat.runtime().pump();
    expect(texts(chat)).toEqual(['jawaban', 'kabar']);
  });

  it('tries again later and later, and never gives up what may still arrive', async () => {
    const chat = await acquaintance();
    await post(chat, 0, 'sabar');
    const fails: SendResult[] = Array.from({ length: 12 }, () => ({ state: 'retry', error: 'ECONNRESET' }));
    chat.channel.answerWith(...fails);
    for (let n = 0; n < 12; n += 1) {
      await chat.runtime().pump();
      chat.clock.advance(10 * 60_000);
    }
    const [row] = (await outboxOf(chat)).slice(-1);
    expect(row).toMatchObject({ state: 'pending', error: 'ECONNRESET', tries: 12 });
    await chat.runtime().pump();
    expect(texts(chat)).toEqual(['sabar']);
  });

  it('marks a message that can never be sent and goes on with the next', async () => {
    const chat = await acquaintance();
    await post(chat, 0, 'rusak', 'utuh');
    chat.channel.answerWith({ state: 'failed', error: 'too long' });
    await chat.runtime().pump();
    expect(texts(chat)).toEqual(['utuh']);
    expect((await outboxOf(chat)).slice(-2).map(({ state }) => state)).toEqual(['failed', 'sent']);
  });

  it('marks an unreachable address, drops what else was meant for it, and takes it back when it writes', async () => {
    const chat = await acquaintance();
    await post(chat, 0, 'satu', 'dua');
    await post(chat, 1, 'kabar');
    chat.channel.answerWith({ state: 'unreachable', error: 'blocked' });
    await chat.runtime().pump();
    expect(texts(chat)).toEqual([]);
    expect((await outboxOf(chat)).slice(-3).map(({ state }) => state)).toEqual(Array(3).fill('unreachable'));
    expect((await addressOf(chat)).state).toBe('unreachable');
    await chat.say('halo');
    expect((await addressOf(chat)).state).toBe('active');
    expect(texts(chat)).toHaveLength(1);
  });

  it('follows a chat to its new address', async () => {
    const chat = await acquaintance();
    await post(chat, 0, 'pindah');
    chat.channel.answerWith({ state: 'moved', to: `${chat.address}-new` });
    await chat.runtime().pump();
    expect(chat.channel.sentTo(`${chat.address}-new`).map(({ message }) => message.text)).toEqual(['pindah']);
  });

  it('gives way to a new address that has already written by itself', async () => {
    const [old, fresh] = [await acquaintance(), await acquaintance()];
    await post(old, 0, 'pindah');
    old.channel.answerWith({ state: 'moved', to: fresh.address });
    await old.runtime().pump();
    expect(old.channel.sentTo(fresh.address).map(({ message }) => message.text)).toEqual(['pindah']);
    expect((await addressOf(old)).state).toBe('unreachable');
  });

  it('survives the word of a move to an address that exists', async () => {
    const [old, fresh] = [await acquaintance(), await acquaintance()];
    await old.tell({ type: 'MOVED', to: fresh.address });
    const last = await db.prisma.inbox.findFirst({
      where: { personId: await old.personId() },
      orderBy: { id: 'desc' },
    });
    expect(last).toMatchObject({ error: null, tries: 0 });
    expect((await addressOf(old)).state).toBe('unreachable');
  });

  it('puts a message back when the platform asks to slow down, and pauses the shared clock', async () => {
    const chat = await acquaintance();
    await post(chat, 1, 'kabar');
    chat.channel.answerWith({ state: 'retry', error: '429', pauseChannelMs: 30_000 });
    const before = Date.now();
    await chat.runtime().pump();
    const clock = await db.prisma.slotClock.findUniqueOrThrow({ where: { key: chat.channel.name } });
    expect(clock.pausedUntil.getTime()).toBeGreaterThan(before + 20_000);
    const [row] = (await outboxOf(chat)).slice(-1);
    expect(row).toMatchObject({ state: 'pending', error: '429' });
    expect(row?.notBefore.getTime()).toBeGreaterThan(chat.clock.now().getTime() + 20_000);
    expect(texts(chat)).toEqual([]);
  });

  it('returns what a dead process had claimed', async () => {
    const chat = await acquaintance();
    await post(chat, 0, 'terputus');
    const dead = await db.prisma.worker.create({
      data: { host: 'elsewhere', pid: 1, startedAt: chat.clock.now(), heartbeatAt: chat.clock.now() },
    });
    await db.prisma.outbox.updateMany({
      where: { personId: await chat.personId(), state: 'pending' },
      data: { state: 'sending', workerId: dead.id },
    });
    await chat.runtime().pump();
    expect(texts(chat)).toEqual([]);
    await db.pool.query(`update worker set heartbeat_at = now() - interval '1 minute' where id = $1`, [
      dead.id,
    ]);
    expect(await reapWorkers(db.prisma, chat.runtime().workerId)).toBeGreaterThan(0);
    expect(await db.prisma.worker.count({ where: { id: dead.id } })).toBe(0);
    await chat.runtime().pump();
    expect(texts(chat)).toEqual(['terputus']);
  });
});
