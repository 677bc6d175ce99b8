import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BroadcastDraft } from '../../src/broadcasts/broadcast.ts';
import { changeBroadcast } from '../../src/broadcasts/change-broadcast.ts';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { resultsCsv } from '../../src/broadcasts/results-csv.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { countBroadcast } from '../../src/storage/broadcasts/broadcast-counts.ts';
import { loadBroadcast } from '../../src/storage/broadcasts/broadcast-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel, type RecordingChannel } from '../support/recording-channel.ts';
import { createTestClock, type TestClock } from '../support/test-clock.ts';
import { insertPeople, type TestPerson } from './people.ts';

const renderer = createRenderer();
const logger = pino({ level: 'silent' });
let db: Database;
let channel: RecordingChannel;
let clock: TestClock;
let runtime: Runtime;
let round = 0;
let batches = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  round += 1;
  channel = createRecordingChannel({ name: `test${round}` });
  clock = createTestClock();
  runtime = await createTestRuntime(db, channel, clock);
});

/** People of this test alone: they carry its tag. */
async function people(list: readonly TestPerson[]): Promise<number[]> {
  batches += 1;
  const batch = `b${batches}`;
  const own = list.map((one) => ({ channel: channel.name, ...one, tags: [`t${round}`] }));
  return insertPeople(db, own, { now: clock.now(), address: (n) => `${batch}-${n}` });
}

function draft(change: Partial<BroadcastDraft> = {}): BroadcastDraft {
  return {
    texts: { id: 'Ada pelatihan gratis.', jv: 'Wonten pelatihan gratis.' },
    audience: `tag=t${round}`,
    language: null,
    choices: [{ label: { id: 'Mau', jv: 'Purun' } }, { label: { id: 'Cari lowongan' }, flow: 'vacancies' }],
    vacancyId: null,
    picture: null,
    ...change,
  };
}

async function submit(change: Partial<BroadcastDraft> = {}, at: Date | null = null): Promise<number> {
  const options = { scope: null, tariff: noTariff, renderer, now: clock.now() };
  const submission = { draft: draft(change), authorId: null, at, repeat: null };
  return (await submitBroadcast(db.prisma, submission, options)).id;
}

/** One tick of the schedule. */
async function tick(): Promise<void> {
  await runBroadcasts(
    { prisma: db.prisma, renderer, channels: [channel], tariff: noTariff, logger },
    clock.now(),
  );
}

async function sendAll(id: number): Promise<void> {
  for (let n = 0; n < 20 && (await loadBroadcast(db.prisma, id))?.state !== 'done'; n += 1) {
    await tick();
    await runtime.pump();
    clock.advance(1_000);
  }
}

describe('sending a broadcast', () => {
  it('reaches everybody of the audience once, in their language and manner, and nobody who has stopped', async () => {
    await people([
      {},
      { language: 'jv' },
      { language: 'en' },
      { plainText: true },
      { stopped: true },
      { consents: [] },
      {
        consents: [
          ['alerts', true],
          ['alerts', false],
        ],
      },
      { reachable: false },
    ]);
    const id = await submit({ texts: { id: 'Halo 😀', jv: 'Sugeng' } });
    await sendAll(id);
    const texts = channel.sent.map(({ address, message }) => [
      address.split('-')[1],
      message.text.split('\n')[0],
    ]);
    expect(texts).toEqual([
      ['0', 'Halo 😀'],
      ['1', 'Sugeng'],
      ['2', 'Halo 😀'],
      ['3', 'Halo'],
    ]);
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ total: 4, sent: 4 });
    await tick();
    await runtime.pump();
    expect(channel.sent).toHaveLength(4);
  });

  it('fixes the audience when sending starts, and passes over who stops meanwhile', async () => {
    const ids = await people(Array.from({ length: 230 }, () => ({})));
    const id = await submit();
    await tick();
    await people([{}]);
    await db.prisma.person.update({ where: { id: ids[225] ?? 0 }, data: { stoppedAt: clock.now() } });
    await sendAll(id);
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ total: 229, sent: 229, skipped: 1 });
    expect(new Set(channel.sent.map(({ address }) => address)).size).toBe(229);
  });

  it('lets nothing out while it is paused, goes on where it was, and stops for good when cancelled', async () => {
    await people(Array.from({ length: 450 }, () => ({})));
    const id = await submit();
    await tick();
    await changeBroadcast(db.prisma, id, 'pause', clock.now());
    await tick();
    await runtime.pump();
    expect(channel.sent).toHaveLength(0);
    await changeBroadcast(db.prisma, id, 'resume', clock.now());
    await tick();
    await runtime.pump();
    const before = channel.sent.length;
    expect(before).toBeGreaterThan(0);
    await changeBroadcast(db.prisma, id, 'cancel', clock.now());
    await tick();
    await runtime.pump();
    expect(channel.sent).toHaveLength(before);
    expect(await countBroadcast(db.prisma, id)).toMatchObject({
      sent: before,
      skipped: 450 - before,
      inHand: 0,
    });
  });

  it('takes a refused message of a paused broadcast back instead of sending it again', async () => {
    await people([{}, {}]);
    const id = await submit();
    channel.answerWith({ state: 'retry', error: '429', pauseChannelMs: 1 });
    await tick();
    await runtime.pump();
    await changeBroadcast(db.prisma, id, 'pause', clock.now());
    const sent = channel.sent.length;
    clock.advance(60_000);
    await runtime.pump();
    await tick();
    await runtime.pump();
    expect(channel.sent).toHaveLength(sent);
    await changeBroadcast(db.prisma, id, 'resume', clock.now());
    await sendAll(id);
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ total: 2, sent: 2 });
  });

  it('waits for its time, and never goes to people over their weekly limit', async () => {
    const [, full] = await people([{}, {}]);
    await db.prisma.alertSetting.create({ data: { personId: full ?? 0, weeklyCap: 0 } });
    const first = await submit();
    await sendAll(first);
    expect(await countBroadcast(db.prisma, first)).toMatchObject({ sent: 1 });
    const later = await submit({}, new Date(clock.now().getTime() + 3_600_000));
    await tick();
    expect((await loadBroadcast(db.prisma, later))?.state).toBe('scheduled');
  });

  it('tells the author in one message that is changed in place', async () => {
    await people(Array.from({ length: 5 }, () => ({})));
    const [authorId] = await insertPeople(db, [{ channel: channel.name }], {
      now: clock.now(),
      address: () => `author${round}`,
    });
    const options = { scope: null, tariff: noTariff, renderer, now: clock.now() };
    const submission = { draft: draft(), authorId: authorId ?? null, at: null, repeat: null };
    const { id } = await submitBroadcast(db.prisma, submission, options);
    await sendAll(id);
    const shown = channel.sentTo(`author${round}`).map(({ message }) => message);
    expect(shown[0]?.text).toContain('persen');
    expect(shown.at(-1)?.text).toContain('selesai');
    expect(shown.slice(1).every(({ replaces }) => replaces !== undefined)).toBe(true);
  });

  it('gives the result of each person as CSV', async () => {
    const [first] = await people([{ regency: '33.74' }, { stopped: false }]);
    channel.answerWith({ state: 'sent' }, { state: 'unreachable', error: 'blocked' });
    const id = await submit();
    await sendAll(id);
    let csv = '';
    for await (const part of resultsCsv(db.prisma, id, (reply) => reply)) csv += part;
    const lines = csv.trim().split('\n');
    expect(lines[0]).toBe(
      'person_id,channel,regency,result,sent_at,reply,replied_at,sent_as,delivered_at,read_at,error,answer',
    );
    expect(lines[1]).toMatch(new RegExp(`^${first},${channel.name},33.74,sent,2`, 'u'));
    expect(lines[2]).toContain(',unreachable,');
  });
});
