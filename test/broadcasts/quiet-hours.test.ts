import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';
import { insertPeople } from './people.ts';

const renderer = createRenderer();
const logger = pino({ level: 'silent' });

describe('a broadcast of which all who are left have quiet hours', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());

  it('is looked at once a minute, and goes on when they end', async () => {
    const clock = createTestClock('2026-11-04T02:58:30Z');
    const channel = createRecordingChannel({ name: 'telegram' });
    const list = [{}, {}].map(() => ({ channel: channel.name }));
    const ids = await insertPeople(db, list, { now: clock.now() });
    const [first = 0, second = 0] = ids;
    const quiet = { quietFrom: 8, quietUntil: 10 };
    await db.prisma.alertSetting.createMany({ data: ids.map((personId) => ({ personId, ...quiet })) });
    const content = { texts: { id: 'Ada pelatihan.' }, choices: [], vacancyId: null, picture: null };
    const submission = { draft: { ...content, audience: 'registered', language: null }, authorId: null };
    const options = { scope: null, tariff: noTariff, renderer, now: clock.now() };
    await submitBroadcast(db.prisma, { ...submission, at: null, repeat: null }, options);
    const restsUntil = new Map<string, number>();
    const deps = { prisma: db.prisma, renderer, channels: [channel], tariff: noTariff, logger, restsUntil };
    const handed = async (): Promise<number[]> => {
      await runBroadcasts(deps, clock.now());
      const rows = await db.prisma.outbox.findMany({ orderBy: { id: 'asc' } });
      return rows.map(({ personId }) => personId);
    };
    expect(await handed()).toEqual([]);
    await db.prisma.alertSetting.update({
      where: { personId: second },
      data: { quietFrom: 0, quietUntil: 0 },
    });
    clock.advance(59_000);
    expect(await handed()).toEqual([]);
    clock.advance(1_000);
    expect(await handed()).toEqual([second]);
    expect(await handed()).toEqual([second]);
    clock.advance(60_000);
    expect(await handed()).toEqual([second, first]);
  });
});
