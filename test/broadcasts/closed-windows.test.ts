import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import type { SendResult } from '../../src/channels/channel.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { countBroadcast } from '../../src/storage/broadcasts/broadcast-counts.ts';
import type { Database } from '../../src/storage/database.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { createTestClock } from '../support/test-clock.ts';
import { insertPeople } from './people.ts';

const renderer = createRenderer();
const logger = pino({ level: 'silent' });
const closed: SendResult = { state: 'retry', error: 'The 24 hours are over.', afterMs: 3_600_000 };

describe('people whose window on WhatsApp closes before a broadcast comes to them', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());

  /** A broadcast at ten in the morning to people who wrote so many days ago. */
  async function submit(tag: string, days: readonly number[], refuse: (n: number) => boolean = () => false) {
    const clock = createTestClock();
    const channel = createRecordingChannel({
      name: 'whatsapp-cloud',
      onSend: ({ address }) => (refuse(Number(address.split('-')[1])) ? closed : undefined),
    });
    const list = days.map((seenDays) => ({ channel: channel.name, tags: [tag], seenDays }));
    const ids = await insertPeople(db, list, { now: clock.now(), address: (n) => `${tag}-${n}` });
    const content = { texts: { id: 'Ada pelatihan.' }, choices: [], vacancyId: null, picture: null };
    const draft = { ...content, audience: `tag=${tag}`, language: null };
    const options = { scope: null, tariff: noTariff, renderer, now: clock.now() };
    const { id } = await submitBroadcast(
      db.prisma,
      { draft, authorId: null, at: null, repeat: null },
      options,
    );
    const runtime = await createTestRuntime(db, channel, clock);
    const deps = { prisma: db.prisma, renderer, channels: [channel], logger };
    const step = async (tariff = noTariff): Promise<void> => {
      await runBroadcasts({ ...deps, tariff }, clock.now());
      await runtime.pump();
      clock.advance(4_000);
    };
    return { id, ids, clock, channel, step };
  }

  it('do not hold up the others while they wait', async () => {
    const many = Array.from({ length: 270 }, () => 0);
    const { id, step } = await submit('stall', many, (n) => n < 200);
    for (let n = 0; n < 6; n += 1) await step();
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ sent: 70, inHand: 200 });
  });

  it('are passed over, as they would have been at its start', async () => {
    const { id, ids, clock, step } = await submit('quiet', [0.5, 0]);
    await db.prisma.alertSetting.createMany({
      data: ids.map((personId) => ({ personId, quietFrom: 9, quietUntil: 23 })),
    });
    await step();
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ sent: 0, skipped: 0 });
    clock.advance(13 * 3_600_000);
    await step();
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ sent: 1, skipped: 1 });
    const [person] = ids;
    const passed = await db.prisma.broadcastRecipient.findFirst({ where: { personId: person ?? 0 } });
    expect(passed?.skipped).toBe('window');
  });

  it('get it by the template where there is one', async () => {
    const { id, ids, clock, channel, step } = await submit('template', [0.5, 0]);
    await db.prisma.alertSetting.createMany({
      data: ids.map((personId) => ({ personId, quietFrom: 9, quietUntil: 23 })),
    });
    await step();
    clock.advance(13 * 3_600_000);
    await step({ ...noTariff, template: 'marketing' });
    expect(channel.sent).toHaveLength(2);
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ sent: 2, skipped: 0 });
  });
});
