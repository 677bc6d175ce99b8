import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleTurn } from '../../../src/conversation/handle-turn.ts';
import type { PendingTurn, TurnResult } from '../../../src/conversation/ports.ts';
import { runBatch } from '../../../src/inbox/run-batch.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openChat, type Chat } from '../../support/chat.ts';
import { createTestRuntime } from '../../support/create-test-runtime.ts';
import { openTestDatabase } from '../../support/database.ts';
import { createRecordingChannel } from '../../support/recording-channel.ts';
import { createTestClock } from '../../support/test-clock.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function queue(chat: Chat, text: string): Promise<void> {
  await chat.runtime().receive([
    {
      channel: chat.channel.name,
      address: chat.address,
      externalId: `${chat.address}:${text}`,
      event: { type: 'TEXT', text },
    },
  ]);
}

async function handle(chat: Chat, turn: PendingTurn, tx: never): Promise<TurnResult> {
  const scope = { tx, turn, person: { ...turn.person }, now: chat.clock.now(), answers: [] };
  return handleTurn(turn, scope, chat.runtime().batch.services);
}

describe('two processes', () => {
  it('that finish the same turn: the second writes nothing and says TURN_TAKEN', async () => {
    const chat = await openChat(db);
    await queue(chat, 'halo');
    const { store } = chat.runtime().batch;
    const now = chat.clock.now();
    const results = await store.transaction(async (tx) => {
      const turns = await store.claim(tx, 10, now);
      return Promise.all(turns.map((turn) => handle(chat, turn, tx)));
    });
    expect(results).toHaveLength(1);
    await store.transaction((tx) => store.commit(tx, results, now));
    const outbox = await db.prisma.outbox.count();
    await expect(store.transaction((tx) => store.commit(tx, results, now))).rejects.toThrow(
      expect.objectContaining({ code: 'TURN_TAKEN' }),
    );
    expect(await db.prisma.outbox.count()).toBe(outbox);
    expect((await chat.row()).step).toBe(1);
  });

  it('on one inbox answer every message once, in order', async () => {
    const shared = { channel: createRecordingChannel({ name: 'shared' }), clock: createTestClock() };
    const chats = await Promise.all(Array.from({ length: 12 }, () => openChat(db, shared)));
    for (const chat of chats) for (const text of ['halo', '1', 'ya', 'Siti Aminah']) await queue(chat, text);
    const second = await createTestRuntime(db, shared.channel, shared.clock);
    const [first] = chats;
    if (first === undefined) throw new Error('no chats');
    for (let round = 0; round < 10; round += 1) await Promise.all([first.runtime().pump(), second.pump()]);
    for (const chat of chats) {
      expect((await chat.row()).snapshot.value).toBe('birthDate');
      expect(shared.channel.sentTo(chat.address)).toHaveLength(4);
    }
  });

  it('that leave a turn to the other count it as nothing wrong', async () => {
    const chat = await openChat(db);
    await queue(chat, 'halo');
    const { batch } = chat.runtime();
    const store = {
      ...batch.store,
      commit: async (...args: Parameters<typeof batch.store.commit>) => {
        const replies = await batch.store.commit(...args);
        await batch.store.commit(...args);
        return replies;
      },
    };
    let failures = 0;
    await runBatch({ ...batch, store, onFailure: () => void (failures += 1) }, 10);
    expect(failures).toBe(0);
    expect((await db.prisma.inbox.findFirst({ where: { personId: await chat.personId() } }))?.tries).toBe(0);
    await chat.runtime().pump();
    expect((await chat.row()).step).toBe(1);
  });
});

describe('a batch', () => {
  it('moves many conversations in one transaction, each by its own oldest event', async () => {
    const shared = { channel: createRecordingChannel({ name: 'batch' }), clock: createTestClock() };
    const chats = await Promise.all(Array.from({ length: 30 }, () => openChat(db, shared)));
    for (const chat of chats) await queue(chat, 'halo');
    for (const chat of chats) await queue(chat, '1');
    const [first] = chats;
    if (first === undefined) throw new Error('no chats');
    const { handled, replies } = await runBatch(first.runtime().batch, 200);
    expect([handled, replies.length]).toEqual([30, 30]);
    expect(new Set(replies.map(({ address }) => address)).size).toBe(30);
    expect(await runBatch(first.runtime().batch, 200)).toEqual({ handled: 0, replies: [] });
    await first.runtime().sender.deliver(replies);
    expect((await runBatch(first.runtime().batch, 200)).handled).toBe(30);
  });
});
