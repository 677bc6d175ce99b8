import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { announceAlerts } from '../../src/storage/jobs/announce-alerts.ts';
import { agree } from '../support/agree.ts';
import { openTestDatabase } from '../support/database.ts';

const now = new Date('2026-11-24T03:00:00Z');
const hours = (count: number): Date => new Date(now.getTime() + count * 3_600_000);
/** What Telegram sends in five seconds. */
const inHand = 143;

describe('people whose alerts are due', () => {
  let db: Database;
  let vacancies: number[];
  beforeAll(async () => {
    db = await openTestDatabase();
    for (let n = 0; n < 3; n += 1)
      await db.prisma.vacancy.create({
        data: {
          source: 'x',
          sourceId: `${n}`,
          code: `A${n}`,
          title: 'Kasir',
          employer: 'CV',
          contentHash: 'x',
        },
      });
    vacancies = (await db.prisma.vacancy.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.prisma.person.deleteMany();
  });

  interface Waiting {
    dueAt?: Date;
    closesAt?: Date;
    /** The queue it is in; the address is on Telegram. */
    channel?: string;
    state?: string;
    quiet?: [number, number];
    alerts?: number;
  }

  let people = 0;
  async function waiting({
    dueAt = now,
    channel = 'telegram',
    state = 'active',
    ...more
  }: Waiting = {}): Promise<number> {
    people += 1;
    const [quietFrom, quietUntil] = more.quiet ?? [0, 0];
    const person = await db.prisma.person.create({
      data: {
        addresses: { create: { channel: 'telegram', externalId: `${people}`, state } },
        conversation: { create: { flow: 'menu', flowVersion: 1, snapshot: {} } },
        alertSetting: { create: { quietFrom, quietUntil } },
        alerts: {
          create: vacancies.slice(0, more.alerts ?? 1).map((vacancyId) => ({
            ...{ vacancyId, score: 50, dueAt, channel },
            ...(more.closesAt !== undefined && { closesAt: more.closesAt }),
          })),
        },
      },
    });
    await agree(db, person.id, ['alerts', 'matching']);
    return person.id;
  }

  const announced = async (): Promise<number[]> => {
    const rows = await db.prisma.inbox.findMany({ where: { doneAt: null }, orderBy: { id: 'asc' } });
    return rows.map(({ personId }) => personId);
  };
  const announce = (at = now): Promise<number> => announceAlerts(db.prisma, ['telegram'], at);

  it('are told no faster than the channel sends: the rest waits where BERHENTI still counts', async () => {
    for (let n = 0; n < inHand + 30; n += 1) await waiting({ alerts: 3 });
    expect(await announce()).toBe(inHand);
    expect(await announce()).toBe(0);
    const told = await announced();
    await db.prisma.inbox.updateMany({ data: { doneAt: now } });
    await db.prisma.alert.updateMany({ where: { personId: { in: told } }, data: { sentAt: now } });
    expect(await announce()).toBe(30);
  });

  it('wait while as many messages are still in the outbox', async () => {
    await waiting();
    const { id: addressId, personId } = await db.prisma.address.findFirstOrThrow();
    const message = { addressId, personId, channel: 'telegram', message: {}, lane: 1, purpose: 'alert' };
    await db.prisma.outbox.createMany({ data: Array.from({ length: inHand }, () => message) });
    expect(await announce()).toBe(0);
    await db.prisma.outbox.updateMany({ data: { state: 'sent' } });
    expect(await announce()).toBe(1);
  });

  it('do not wait for messages that wait for their people to write on WhatsApp', async () => {
    await waiting({ channel: 'whatsapp-cloud' });
    await db.prisma.address.updateMany({ data: { channel: 'whatsapp-cloud' } });
    const { id: addressId, personId } = await db.prisma.address.findFirstOrThrow();
    const message = {
      addressId,
      personId,
      channel: 'whatsapp-cloud',
      message: {},
      lane: 1,
      purpose: 'alert',
    };
    const announceThere = (): Promise<number> => announceAlerts(db.prisma, ['whatsapp-cloud'], now);
    const inAMinute = new Date(now.getTime() + 60_000);
    await db.prisma.outbox.createMany({
      data: Array.from({ length: 500 }, () => ({ ...message, notBefore: inAMinute })),
    });
    expect(await announceThere()).toBe(0);
    await db.prisma.outbox.updateMany({ data: { notBefore: hours(1) } });
    expect(await announceThere()).toBe(1);
  });

  it('come in the order in which they became due, and of those due at once the one whose vacancy closes soonest', async () => {
    const later = await waiting({ dueAt: hours(-1) });
    const open = await waiting({ dueAt: hours(-2) });
    const closing = await waiting({ dueAt: hours(-2), closesAt: hours(5) });
    const oldest = await waiting({ dueAt: hours(-30), closesAt: hours(500) });
    await announce();
    expect(await announced()).toEqual([oldest, closing, open, later]);
  });

  it('in their quiet hours wait for the end of these, without a turn of the conversation', async () => {
    const person = await waiting({ quiet: [9, 12], alerts: 2 });
    expect(await announce()).toBe(0);
    const alerts = await db.prisma.alert.findMany({ where: { personId: person } });
    expect(alerts.map(({ dueAt }) => dueAt)).toEqual([hours(2), hours(2)]);
    expect(await announce(hours(2))).toBe(1);
  });

  it('wait from eight in the evening until seven in the morning', async () => {
    const evening = new Date('2026-11-24T13:00:00Z');
    await waiting({ quiet: [20, 7] });
    expect(await announce(evening)).toBe(0);
    expect((await db.prisma.alert.findFirstOrThrow()).dueAt).toEqual(new Date('2026-11-25T00:00:00Z'));
  });

  it('who cannot be told do not hold up the others', async () => {
    for (let n = 0; n < 400; n += 1) await waiting({ dueAt: hours(-9), state: 'unreachable', alerts: 3 });
    const reachable = await waiting();
    await announce();
    await announce();
    expect(await announced()).toEqual([reachable]);
    expect(await db.prisma.alert.count({ where: { dueAt: { lte: now } } })).toBe(1);
  });

  it.each(['', 'whatsapp-cloud'])(
    'are told where they write by now, though they wait at "%s"',
    async (channel) => {
      await waiting({ channel });
      const first = await announceAlerts(db.prisma, ['whatsapp-cloud', 'telegram'], now);
      expect(first).toBe(1);
      expect(await db.prisma.inbox.findFirstOrThrow()).toMatchObject({ channel: 'telegram' });
    },
  );

  it('whose event was given up are tried again the next day', async () => {
    await waiting();
    await announce();
    await db.prisma.inbox.updateMany({ data: { parkedAt: now } });
    expect(await announce()).toBe(0);
    expect(await announce(hours(24))).toBe(1);
  });
});
