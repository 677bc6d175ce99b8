import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { sweepHistory } from '../../src/storage/jobs/sweep-history.ts';
import { sweepingTime } from '../../src/storage/jobs/sweeping-time.ts';
import { openTestDatabase } from '../support/database.ts';

const start = new Date('2026-11-24T03:00:00Z');
const after = (days: number): Date => new Date(start.getTime() + days * 86_400_000);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.prisma.sweepTime.deleteMany());

it('follows a clock that goes as clocks go', async () => {
  for (const day of [0, 1, 2.9])
    expect(await sweepingTime(db.prisma, after(day))).toEqual({ now: after(day), behindMs: 0 });
});

it('keeps everything when the clock jumps ahead by 91 days, and is right again when the clock is', async () => {
  const { id: addressId, personId } = await db.prisma.address.create({
    data: { channel: 'telegram', externalId: 'j', person: { create: {} } },
  });
  const message = { addressId, personId, channel: 'telegram', event: {}, receivedAt: start, doneAt: start };
  await db.prisma.inbox.create({ data: { ...message, externalId: 'j1' } });
  await sweepingTime(db.prisma, start);
  for (let hour = 0; hour < 5; hour += 1) {
    const { now, behindMs } = await sweepingTime(db.prisma, after(91));
    expect(behindMs).toBeGreaterThan(0);
    expect(await sweepHistory(db.prisma, now, 90)).toBe(0);
  }
  expect(await sweepingTime(db.prisma, after(0.2))).toEqual({ now: after(0.2), behindMs: 0 });
  expect(await db.prisma.inbox.count()).toBe(1);
});

it('catches up within two days of hourly clearings after a rest of three months', async () => {
  await sweepingTime(db.prisma, start);
  let behindMs = Infinity;
  let hours = 0;
  for (; behindMs > 0; hours += 1) ({ behindMs } = await sweepingTime(db.prisma, after(91)));
  expect(hours).toBeLessThan(48);
});
