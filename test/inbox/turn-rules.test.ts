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

/** A person at the question for the date of birth. */
async function namedPerson(): Promise<Chat> {
  const chat = await openChat(db);
  for (const line of ['halo', '1', 'ya', 'Siti Aminah']) await chat.say(line);
  return chat;
}

describe('order and repetition', () => {
  it('handles the messages of one person one by one in the order they came', async () => {
    const chat = await openChat(db);
    await chat.runtime().receive(
      ['halo', '1', 'ya', 'Siti Aminah', '17-8-2001'].map((text, n) => ({
        channel: chat.channel.name,
        address: chat.address,
        externalId: `${chat.address}:burst:${n}`,
        event: { type: 'TEXT', text },
      })),
    );
    await chat.runtime().pump();
    expect((await chat.row()).snapshot.value).toBe('gender');
    expect(chat.channel.sentTo(chat.address)).toHaveLength(5);
  });

  it('takes a message that is delivered again for what it is', async () => {
    const chat = await namedPerson();
    const envelope = { externalId: `${chat.address}:twice` };
    await chat.tell({ type: 'TEXT', text: '17-8-2001' }, envelope);
    const { step } = await chat.row();
    expect(await chat.tell({ type: 'TEXT', text: '17-8-2001' }, envelope)).toEqual([]);
    expect((await chat.row()).step).toBe(step);
  });

  it('stores two deliveries in one hand-over once', async () => {
    const chat = await openChat(db);
    const event = {
      channel: chat.channel.name,
      address: chat.address,
      externalId: `${chat.address}:same`,
      event: { type: 'TEXT', text: 'halo' },
    } as const;
    await chat.runtime().receive([event, event]);
    await chat.runtime().pump();
    expect(chat.channel.sentTo(chat.address)).toHaveLength(1);
  });

  it('drops an answer that was typed before the open question had arrived', async () => {
    const chat = await namedPerson();
    const sent = chat.channel.sent.length;
    await chat.tell({ type: 'TEXT', text: '17-8-2001' }, { order: 1 });
    expect((await chat.row()).snapshot.value).toBe('birthDate');
    expect(chat.channel.sent).toHaveLength(sent);
    await chat.tell({ type: 'TEXT', text: 'BERHENTI' }, { order: 1 });
    expect(chat.last().text).toContain(said('common:stopped'));
  });

  it('waits with the next message until the reply to the last one has left', async () => {
    const chat = await namedPerson();
    chat.channel.answerWith({ state: 'retry', error: 'busy', afterMs: 5_000 });
    await chat.say('17-8-2001');
    await chat.say('1');
    expect((await chat.row()).snapshot.value).toBe('gender');
    chat.clock.advance(10_000);
    await chat.runtime().pump();
    expect((await chat.row()).snapshot.value).toBe('regency');
    const last = chat.channel.sentTo(chat.address).slice(-2);
    expect(last.map(({ message }) => /\d+ dari/u.exec(message.text)?.[0])).toEqual(['3 dari', '4 dari']);
  });

  it('does not let a flood from one person hold up another', async () => {
    const [flooder, other] = [await openChat(db), await openChat(db)];
    const event = (chat: Chat, n: number) => ({
      channel: chat.channel.name,
      address: chat.address,
      externalId: `${chat.address}:flood:${n}`,
      event: { type: 'TEXT', text: 'halo' } as const,
    });
    await flooder.runtime().receive(Array.from({ length: 2_500 }, (_, n) => event(flooder, n)));
    await other.runtime().receive([event(other, 0)]);
    const { store } = other.runtime().batch;
    const claimed = await store.transaction((tx) => store.claim(tx, 10, other.clock.now()));
    expect(claimed.map(({ address }) => address.externalId)).toContain(other.address);
    await db.prisma.$executeRaw`DELETE FROM inbox WHERE person_id = ${await flooder.personId()}`;
  });
});

describe('buttons', () => {
  it('belong to their question: pressed later they are explained and answer nothing', async () => {
    const chat = await openChat(db);
    await chat.say('halo');
    await chat.say('1');
    const old = chat.last().choices.find(({ data }) => data.endsWith(':yes'));
    if (old === undefined) throw new Error('no button to agree');
    await chat.say('ya');
    await chat.say('Siti Aminah');
    await chat.say('1-2-2010');
    expect((await chat.row()).snapshot.value).toBe('guardian');
    expect(await chat.tell({ type: 'PICK', data: old.data, callbackId: 'a' })).toEqual([]);
    expect(chat.channel.sent.at(-1)?.message.acknowledge).toMatchObject({
      callbackId: 'a',
      toast: said('common:stale'),
    });
    expect((await chat.row()).snapshot.value).toBe('guardian');
    chat.clock.advance(120_000);
    const [again] = await chat.tell({ type: 'PICK', data: old.data, callbackId: 'b' });
    expect(again?.text).toContain(said('onboarding:guardian').split('{{')[0]);
    expect((await chat.row()).snapshot.value).toBe('guardian');
  });

  it.each(['', 'x', '1:', ':yes', 'zzzzzzzz:yes', 'n:apply:x', 'n:wipe:1', '%00', '1:yes:no'])(
    'that are not ours (%j) answer nothing',
    async (data) => {
      const chat = await namedPerson();
      const before = await chat.row();
      await chat.tell({ type: 'PICK', data, callbackId: 'c' });
      expect((await chat.row()).snapshot).toEqual(before.snapshot);
    },
  );

  it('answer while their question is open, even when it was asked twice', async () => {
    const chat = await namedPerson();
    await chat.say('17-8-2001');
    const first = chat.last().choices.find(({ data }) => data.endsWith(':P'));
    await chat.say('entahlah ya');
    await chat.tell({ type: 'PICK', data: first?.data ?? '' });
    expect((await chat.row()).snapshot.value).toBe('regency');
  });
});
