import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTelegramChannel } from '../../src/channels/telegram/create-telegram-channel.ts';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { serve } from '../../src/runtime/serve.ts';
import { loadBroadcast } from '../../src/storage/broadcasts/broadcast-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { openTestDatabase } from '../support/database.ts';
import { firstChat, insertBenchPeople } from './bench/people-of-bench.ts';

const people = 90;

describe('a broadcast by the serving product against 30 messages a second and one a chat', () => {
  let db: Database;
  let standIn: TelegramStandIn;
  let running: { stop: () => Promise<void> };

  beforeAll(async () => {
    db = await openTestDatabase();
    standIn = await startTelegramStandIn({ limits: { perSecond: 30, perChatPerSecond: 1 } });
    await insertBenchPeople(db, standIn, people);
    const logger = pino({ level: 'silent' });
    const { url: apiRoot, token } = standIn;
    const channel = createTelegramChannel({ token, apiRoot, logger, texts: { commands: {} } });
    running = await serve({ db, channels: [channel], logger });
  });
  afterAll(async () => {
    await running.stop();
    await standIn.close();
    await db.close();
  });

  it('reaches everybody once and is never told to slow down, while others get their answers', async () => {
    const now = new Date();
    const draft = {
      texts: { id: 'Ada pelatihan.' },
      audience: 'registered',
      language: null,
      choices: [],
      vacancyId: null,
      picture: null,
    };
    const submission = { draft, authorId: null, at: null, repeat: null };
    const { id } = await submitBroadcast(db.prisma, submission, {
      scope: null,
      tariff: noTariff,
      renderer: createRenderer(),
      now,
    });
    const answers = [1, 2, 3].map(async (n) => {
      const user = standIn.user(firstChat * 2 + n);
      const answer = user.next(() => true, 120_000);
      user.sends('/start');
      return answer;
    });
    await Promise.all(answers);
    while ((await loadBroadcast(db.prisma, id))?.state !== 'done') {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const got = Array.from({ length: people }, (_, n) => standIn.user(firstChat + n + 1).received().length);
    expect(got).toEqual(got.map(() => 1));
    expect(standIn.log.filter(({ status }) => status === 429)).toEqual([]);
  });
});
