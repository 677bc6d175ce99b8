import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Repeat } from '../../src/broadcasts/broadcast.ts';
import { changeBroadcast } from '../../src/broadcasts/change-broadcast.ts';
import { nextOccurrence } from '../../src/broadcasts/next-occurrence.ts';
import { noTariff } from '../../src/broadcasts/preflight.ts';
import { runBroadcasts } from '../../src/broadcasts/run-broadcasts.ts';
import { submitBroadcast } from '../../src/broadcasts/submit-broadcast.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { countBroadcast } from '../../src/storage/broadcasts/broadcast-counts.ts';
import { listBroadcasts } from '../../src/storage/broadcasts/broadcast-store.ts';
import type { Database } from '../../src/storage/database.ts';
import { createTestRuntime } from '../support/create-test-runtime.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel, type RecordingChannel } from '../support/recording-channel.ts';
import { createTestClock, type TestClock } from '../support/test-clock.ts';
import { insertPeople, type TestPerson } from './people.ts';

const renderer = createRenderer();
const logger = pino({ level: 'silent' });
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const mondays: Repeat = { every: 'week', day: 1, hour: 9 };
const thirdDay: Repeat = { event: 'registered', afterDays: 3 };
let db: Database;
let channel: RecordingChannel;
let clock: TestClock;
let round = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(() => {
  round += 1;
  channel = createRecordingChannel({ name: `series${round}`, rings: true });
  clock = createTestClock();
});

async function people(list: readonly TestPerson[]): Promise<number[]> {
  const own = list.map((one) => ({ channel: channel.name, tags: [`s${round}`], ...one }));
  return insertPeople(db, own, { now: clock.now(), address: (n) => `r${round}-${n}` });
}

async function begin(repeat: Repeat): Promise<number> {
  const draft = {
    ...{ texts: { id: 'Jangan lupa.' }, audience: `tag=s${round}`, language: null },
    ...{ choices: [], vacancyId: null, picture: null },
  };
  const options = { scope: null, tariff: noTariff, renderer, now: clock.now() };
  return (await submitBroadcast(db.prisma, { draft, authorId: null, at: null, repeat }, options)).id;
}

/** A process that has just started does what is due, and ends. */
async function runProcess(): Promise<void> {
  const runtime = await createTestRuntime(db, channel, clock);
  const deps = { prisma: db.prisma, renderer, channels: [channel], tariff: noTariff, logger };
  for (let n = 0; n < 3; n += 1) {
    await runBroadcasts(deps, clock.now());
    await runtime.pump();
  }
}

/** As a process that is always there; it looks every so many hours. */
async function runHours(hours: number, every = 4): Promise<void> {
  for (let n = 0; n < hours; n += every) {
    await runProcess();
    clock.advance(every * hourMs);
  }
}

const sendings = (seriesId: number): Promise<number> =>
  db.prisma.broadcast.count({ where: { parentId: seriesId } });
const got = (n: number): number => channel.sentTo(`r${round}-${n}`).length;

describe('a series by the calendar', () => {
  it('is sent each time, by whatever process is there, and plans the next', async () => {
    await people([{}]);
    const id = await begin(mondays);
    await runHours(6 * 24, 12);
    expect([got(0), await sendings(id)]).toEqual([1, 1]);
    await runHours(7 * 24, 12);
    expect([got(0), await sendings(id)]).toEqual([2, 2]);
    const row = await db.prisma.broadcast.findUniqueOrThrow({ where: { id } });
    expect(row.state).toBe('scheduled');
    expect(row.scheduledAt).toEqual(nextOccurrence(mondays, clock.now()));
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ total: 2, sent: 2 });
  });

  it('makes up for what was missed while nothing ran, once and not several times', async () => {
    await people([{}]);
    const id = await begin(mondays);
    clock.advance(23 * dayMs);
    await runProcess();
    await runProcess();
    expect([got(0), await sendings(id)]).toEqual([1, 1]);
    const row = await db.prisma.broadcast.findUniqueOrThrow({ where: { id } });
    expect(row.scheduledAt).toEqual(nextOccurrence(mondays, clock.now()));
  });

  it('is made by one of two processes that look at the same moment', async () => {
    await people([{}]);
    const id = await begin(mondays);
    clock.advance(6 * dayMs);
    await Promise.all([runProcess(), runProcess()]);
    await runProcess();
    expect([got(0), await sendings(id)]).toEqual([1, 1]);
  });

  it('does not make up for what it missed while it was paused', async () => {
    await people([{}]);
    const id = await begin(mondays);
    await changeBroadcast(db.prisma, id, 'pause', clock.now());
    clock.advance(8 * dayMs);
    await runProcess();
    await changeBroadcast(db.prisma, id, 'resume', clock.now());
    await runProcess();
    expect([got(0), await sendings(id)]).toEqual([0, 0]);
    const row = await db.prisma.broadcast.findUniqueOrThrow({ where: { id } });
    expect(row.scheduledAt).toEqual(nextOccurrence(mondays, clock.now()));
  });

  it('ends for good when it is cancelled', async () => {
    await people([{}]);
    const id = await begin(mondays);
    await runHours(6 * 24, 12);
    await changeBroadcast(db.prisma, id, 'cancel', clock.now());
    await runHours(8 * 24, 12);
    expect([got(0), await sendings(id)]).toEqual([1, 1]);
  });
});

describe('a series by each person’s own day', () => {
  /** Registered so many hours ago. */
  async function register(ids: readonly number[], hoursAgo: readonly number[]): Promise<void> {
    for (const [n, id] of ids.entries()) {
      const registeredAt = new Date(clock.now().getTime() - (hoursAgo[n] ?? 0) * hourMs);
      await db.prisma.person.update({ where: { id }, data: { registeredAt } });
    }
  }

  it('reaches each person once, on their day, and nobody whose day is long over', async () => {
    const ids = await people([{}, {}, {}, {}]);
    await register(ids, [0, 24, 71, 24 * 10]);
    const id = await begin(thirdDay);
    await runHours(3, 1);
    expect([0, 1, 2, 3].map(got)).toEqual([0, 0, 1, 0]);
    await runHours(52);
    expect([0, 1, 2, 3].map(got)).toEqual([0, 1, 1, 0]);
    await runHours(5 * 24);
    expect([0, 1, 2, 3].map(got)).toEqual([1, 1, 1, 0]);
    expect(await countBroadcast(db.prisma, id)).toMatchObject({ total: 3, sent: 3 });
    const listed = (await listBroadcasts(db.prisma, null, 100)).filter((one) => one.parentId === id);
    expect(listed).toEqual([]);
  });

  it('makes up for days on which nothing ran, up to three of them', async () => {
    const ids = await people([{}, {}]);
    await register(ids, [0, 60]);
    await begin(thirdDay);
    clock.advance(5 * dayMs);
    await runProcess();
    expect([0, 1].map(got)).toEqual([1, 0]);
    await runHours(24, 6);
    expect([0, 1].map(got)).toEqual([1, 0]);
  });

  it('waits for the end of the quiet hours', async () => {
    clock.advance(9 * hourMs);
    const ids = await people([{}]);
    await register(ids, [71]);
    await begin(thirdDay);
    await runHours(4, 1);
    expect(got(0)).toBe(0);
    const before = clock.now();
    await runHours(12, 1);
    expect(got(0)).toBe(1);
    const sent = await db.prisma.outbox.findFirstOrThrow({ where: { channel: channel.name } });
    expect(sent.sentAt?.getUTCHours()).toBe(0);
    expect(sent.sentAt?.getTime()).toBeGreaterThan(before.getTime());
  });
});
