import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onboarding } from '../../flows/onboarding/flow.ts';
import type { CommandHandlers } from '../../src/conversation/ports.ts';
import { runBatch } from '../../src/inbox/run-batch.ts';
import type { TurnStore } from '../../src/inbox/turn-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { dropDeadLetters, listDeadLetters, retryDeadLetters } from '../../src/storage/turns/dead-letters.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Works the inbox off as the runtime does, but with some handlers replaced. */
async function pumpWith(chat: Chat, handlers: Partial<CommandHandlers>): Promise<number> {
  const { batch, sender } = chat.runtime();
  const services = { ...batch.services, handlers: { ...batch.services.handlers, ...handlers } };
  let failures = 0;
  for (;;) {
    const deps = { ...batch, services, onFailure: () => void (failures += 1) };
    const { handled, replies } = await runBatch(deps, 200);
    await sender.deliver(replies);
    if (handled === 0) return failures;
  }
}

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

async function inboxOf(chat: Chat) {
  return db.prisma.inbox.findMany({ where: { personId: await chat.personId() }, orderBy: { id: 'asc' } });
}

/** Two people at the question for their name, on one channel. */
async function twoPeople(): Promise<[Chat, Chat]> {
  const shared = { channel: createRecordingChannel(), clock: createTestClock() };
  const chats: [Chat, Chat] = [await openChat(db, shared), await openChat(db, shared)];
  for (const chat of chats) for (const line of ['halo', '1', 'ya']) await chat.say(line);
  return chats;
}

const poison: Partial<CommandHandlers> = {
  saveProfile: ({ profile }) => {
    if (profile.name === 'Racun') throw new Error('no such thing');
    return [];
  },
};

/** Passes the handler, but the database refuses it at the commit. */
const refused: Partial<CommandHandlers> = {
  saveProfile: ({ profile }, scope) => {
    if (profile.name === 'Racun') scope.answers.push({ assessmentId: 999_999_999, item: 'R1', value: 1 });
    return [];
  },
};

describe.each([
  ['a handler throws on', poison],
  ['the database refuses', refused],
])('a message that %s', (_what, handlers) => {
  it('is tried three times, then parked with a plain sentence and the menu; neighbours go on at once', async () => {
    const [bad, good] = await twoPeople();
    await queue(bad, 'Racun');
    await queue(good, 'Budi Santoso');
    expect(await pumpWith(bad, handlers)).toBeGreaterThanOrEqual(1);
    expect((await good.row()).snapshot.value).toBe('birthDate');
    expect((await bad.row()).snapshot.value).toBe('name');

    for (let tries = 2; tries <= 4; tries += 1) {
      bad.clock.advance(10_000);
      await pumpWith(bad, handlers);
    }
    const parked = (await inboxOf(bad)).at(-1);
    expect(parked).toMatchObject({ doneAt: null, tries: 3 });
    expect(parked?.parkedAt).not.toBeNull();
    expect(bad.last().text).toContain(said('common:failed'));
    expect((await bad.row()).flow).toBe('menu');

    await bad.say('lanjut');
    expect((await bad.row()).snapshot.value).toBe('name');
  });

  it('keeps later messages of the same person waiting, in order', async () => {
    const [bad] = await twoPeople();
    await queue(bad, 'Racun');
    await queue(bad, 'MENU');
    await pumpWith(bad, handlers);
    expect((await bad.row()).snapshot.value).toBe('name');
    for (let tries = 2; tries <= 4; tries += 1) {
      bad.clock.advance(10_000);
      await pumpWith(bad, handlers);
    }
    expect((await inboxOf(bad)).at(-1)?.doneAt).not.toBeNull();
  });
});

it('a message that was given up can be tried again once the cause is mended, or dropped', async () => {
  const [bad] = await twoPeople();
  await queue(bad, 'Racun');
  for (let tries = 1; tries <= 4; tries += 1) {
    await pumpWith(bad, poison);
    bad.clock.advance(10_000);
  }
  const [letter] = (await listDeadLetters(db.prisma)).slice(-1);
  expect(letter).toMatchObject({ type: 'TEXT', personId: await bad.personId() });
  const { id } = letter ?? { id: 0n };
  await bad.say('lanjut');
  expect(await retryDeadLetters(db.prisma, [id])).toBe(1);
  await bad.runtime().pump();
  expect((await inboxOf(bad)).find((row) => row.id === id)).toMatchObject({ parkedAt: null, tries: 0 });
  expect((await bad.row()).snapshot.value).toBe('birthDate');

  await db.prisma.inbox.update({ where: { id }, data: { doneAt: null, parkedAt: new Date() } });
  expect(await dropDeadLetters(db.prisma, [id])).toBe(1);
  expect((await listDeadLetters(db.prisma)).map((one) => one.id)).not.toContain(id);
});

it('parks an event of ours without bothering the person or moving them', async () => {
  const [chat] = await twoPeople();
  const before = await chat.row();
  const sent = chat.channel.sent.length;
  const personId = await chat.personId();
  const { addressId } = (await inboxOf(chat))[0] ?? { addressId: 0 };
  await db.prisma.inbox.create({
    data: {
      addressId,
      personId,
      channel: chat.channel.name,
      externalId: 'x:1',
      event: { type: 'ALERTS_DUE' },
    },
  });
  const { batch } = chat.runtime();
  const services = {
    ...batch.services,
    composeNotice: () => Promise.reject(new Error('cannot be told')),
  };
  for (let tries = 1; tries <= 4; tries += 1) {
    await runBatch({ ...batch, services }, 200);
    chat.clock.advance(10_000);
  }
  expect((await inboxOf(chat)).at(-1)?.parkedAt).not.toBeNull();
  expect(chat.channel.sent).toHaveLength(sent);
  expect(await chat.row()).toMatchObject({ flow: before.flow, snapshot: before.snapshot, step: before.step });
});

it('keeps a state that no version knows aside, says so in one line, and goes on from the menu', async () => {
  const [chat] = await twoPeople();
  const personId = await chat.personId();
  const vanished = { value: 'vanished', context: { old: 'kept' } };
  await db.prisma.conversation.update({ where: { personId }, data: { snapshot: vanished } });
  const [answer] = await chat.say('Budi');
  expect(answer?.text).toContain(said('common:recovered'));
  const row = await chat.row();
  expect(row.flow).toBe('menu');
  expect(row.setAside).toMatchObject({ flow: 'onboarding', version: onboarding.version, ...vanished });
});

it.each([
  ['KANCA-0000-0000', 'counselor:invite_unknown'],
  ['TUGAS', 'counselor:notForYou'],
  ['GAMBAR 12', 'broadcast:noPicture'],
  ['BERHENTI', 'common:stopped'],
])('takes %s for what it is also where the open question could not be revived', async (words, answer) => {
  const [chat] = await twoPeople();
  const personId = await chat.personId();
  const snapshot = { value: 'vanished', context: {} };
  await db.prisma.conversation.update({ where: { personId }, data: { snapshot } });
  await chat.say(words);
  expect(chat.last().text).toContain(said('common:recovered'));
  expect(chat.last().text).toContain(said(answer).split('\n')[0]);
});

it('keeps aside what waits in the background and cannot be revived', async () => {
  const [chat] = await twoPeople();
  const personId = await chat.personId();
  await chat.say('MENU');
  const gone = [{ flow: 'onboarding', version: 99, value: 'name', context: {}, back: false }];
  await db.prisma.conversation.update({ where: { personId }, data: { suspended: gone } });
  await chat.say('LANJUT');
  expect(chat.last().text).toContain(said('common:recovered'));
  expect((await chat.row()).setAside).toMatchObject({ version: 99 });
});

describe('a database that is out of space, shutting down or changing over', () => {
  it.each(['53100', '57P01', '08006', '40P01', '25006'])(
    'costs no message a try, however long it lasts (%s)',
    async (code) => {
      const chats = await twoPeople();
      await queue(chats[0], 'Siti Aminah');
      await queue(chats[1], 'Budi Santoso');
      const { batch } = chats[0].runtime();
      let faulty = true;
      const store: TurnStore = {
        ...batch.store,
        commit: (tx, results, now) =>
          faulty
            ? Promise.reject(Object.assign(new Error('it is not you'), { code }))
            : batch.store.commit(tx, results, now),
      };
      for (let n = 0; n < 6; n += 1) {
        await runBatch({ ...batch, store }, 200);
        chats[0].clock.advance(10_000);
      }
      faulty = false;
      await chats[0].runtime().pump();
      for (const chat of chats) {
        expect((await inboxOf(chat)).at(-1)).toMatchObject({ tries: 0, parkedAt: null });
        expect((await chat.row()).snapshot.value).toBe('birthDate');
      }
    },
  );
});
