import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/runtime/serve.ts';
import type { Database } from '../../src/storage/database.ts';
import { eventually } from '../stand-ins/telegram/eventually.ts';
import { openChat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { loseAnswers } from '../support/lose-answers.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const statesOf = async (): Promise<string[]> =>
  (await db.prisma.outbox.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state);
const claiming = /UPDATE outbox o SET state = 'sending'/u;

describe('When the answer to a commit is lost', () => {
  it('a reply that was written all the same is sent, once', async () => {
    const forgetful = loseAnswers(db);
    const chat = await openChat(forgetful.db);
    forgetful.lose('transactions', 2);
    await chat.say('halo').catch(() => undefined);
    await chat.runtime().pump();
    expect(chat.channel.sentTo(chat.address)).toHaveLength(1);
    await chat.say('1');
    expect(chat.channel.sentTo(chat.address)).toHaveLength(2);
    expect(new Set(await statesOf())).toEqual(new Set(['sent']));
  });

  it('messages that were claimed all the same are sent by the same process within seconds, each once', async () => {
    const forgetful = loseAnswers(db);
    const channel = createRecordingChannel({ name: 'served' });
    const serving = await serve({ db: forgetful.db, channels: [channel], logger: pino({ level: 'silent' }) });
    const say = (person: number, n: number) =>
      channel.receive([
        {
          channel: channel.name,
          address: `p${person}`,
          externalId: `e${person}:${n}`,
          event: { type: 'TEXT', text: n === 1 ? 'halo' : '1' },
        },
      ]);
    forgetful.lose('transactions', 3);
    for (let person = 1; person <= 5; person += 1) await say(person, 1);
    await eventually(() => channel.sent.length).toBe(5);
    channel.answerWith(...Array.from({ length: 5 }, () => ({ state: 'retry', error: 'busy' }) as const));
    forgetful.lose(claiming, 2);
    for (let person = 1; person <= 5; person += 1) await say(person, 2);
    await eventually(() => channel.sent.length).toBe(10);
    await serving.stop();
    expect(channel.sent).toHaveLength(10);
    expect(new Set(await statesOf())).toEqual(new Set(['sent']));
  });
});
