import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { grantRole } from '../../src/storage/roles/grants.ts';
import { retentionDays } from '../../src/storage/retention/retention-days.ts';
import { runRetention } from '../../src/storage/retention/run-retention.ts';
import { openTestDatabase } from '../support/database.ts';

const renderer = createRenderer();
const now = new Date('2026-11-24T18:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.person.deleteMany();
  await db.prisma.vacancy.deleteMany();
});

const run = (at = now, set = {}) => runRetention(db.prisma, renderer, retentionDays(set), at);

let people = 0;
async function somebody(silentDays: number, registered = true): Promise<number> {
  people += 1;
  const at = daysAgo(silentDays);
  const person = await db.prisma.person.create({
    data: {
      ...{ name: 'Siti', createdAt: at, registeredAt: registered ? at : null },
      addresses: { create: { channel: 'telegram', externalId: `r${people}`, lastSeenAt: at } },
    },
  });
  return person.id;
}
const isGone = async (id: number): Promise<boolean> => {
  const person = await db.prisma.person.findUnique({ where: { id } });
  return person === null || person.deletedAt !== null;
};
const noticesTo = (personId: number) => db.prisma.outbox.findMany({ where: { personId, lane: 1 } });

describe('an account that is not used', () => {
  it('goes after two years, thirty days after its person was told when, in the morning', async () => {
    const [dormant, used] = [await somebody(701), await somebody(699)];
    expect(await run()).toMatchObject({ dormantNotice: 1, dormantAccounts: 0 });
    const [notice] = await noticesTo(dormant);
    expect(JSON.stringify(notice?.message)).toContain('25 Desember 2026');
    expect(notice?.notBefore).toEqual(new Date('2026-11-25T02:00:00Z'));
    expect(await run(new Date(now.getTime() + 29 * 86_400_000))).toMatchObject({ dormantAccounts: 0 });
    expect(await noticesTo(dormant)).toHaveLength(1);
    await run(new Date(now.getTime() + 30 * 86_400_000));
    expect([await isGone(dormant), await isGone(used)]).toEqual([true, false]);
    expect(await db.prisma.erasure.count({ where: { erasedId: dormant } })).toBe(1);
  });

  it('stays when its person writes after the notice, and is told of anew years later', async () => {
    const id = await somebody(701);
    await run();
    const back = new Date(now.getTime() + 86_400_000);
    await db.prisma.address.updateMany({ where: { personId: id }, data: { lastSeenAt: back } });
    await run(new Date(now.getTime() + 60 * 86_400_000));
    expect(await isGone(id)).toBe(false);
    await run(new Date(back.getTime() + 701 * 86_400_000));
    expect(await noticesTo(id)).toHaveLength(2);
  });

  it('stays while its person holds a role', async () => {
    const id = await somebody(900);
    await grantRole(db.prisma, { personId: id, role: 'counselor', scope: null, grantedBy: null }, now);
    await run();
    expect(await noticesTo(id)).toEqual([]);
  });

  it('goes sooner where the office has set it so', async () => {
    const id = await somebody(400);
    await run(now, { dormantAccounts: 365 });
    expect(await noticesTo(id)).toHaveLength(1);
  });
});

describe('what is past its time', () => {
  it('goes: a registration that was left, and no younger one', async () => {
    const [left, young] = [await somebody(91, false), await somebody(89, false)];
    expect(await run()).toMatchObject({ abandonedRegistrations: 1 });
    expect([await isGone(left), await isGone(young)]).toEqual([true, false]);
  });

  it('goes: words of settled messages; their keys stay, and what is under way is not touched', async () => {
    const personId = await somebody(1);
    const { id: addressId } = await db.prisma.address.findFirstOrThrow({ where: { personId } });
    const of = { personId, addressId, channel: 'telegram' };
    const event = { type: 'TEXT', text: 'rahasia' };
    for (const [externalId, days, done] of [
      ['a', 31, true],
      ['b', 31, false],
      ['c', 29, true],
    ] as const) {
      const at = daysAgo(days);
      const data = { ...of, externalId: `${people}${externalId}`, event, receivedAt: at };
      await db.prisma.inbox.create({ data: { ...data, doneAt: done ? at : null } });
      const message = { text: 'rahasia', choices: [], ticketId: 12 };
      const written = { ...of, externalId, message, createdAt: at, state: done ? 'sent' : 'pending' };
      await db.prisma.outbox.create({ data: written });
    }
    expect(await run()).toMatchObject({ messageTexts: 2 });
    const inbox = await db.prisma.inbox.findMany({ where: { personId }, orderBy: { id: 'asc' } });
    expect(inbox.map((row) => row.event)).toEqual([{ type: 'TEXT' }, event, event]);
    const [sent, ...others] = await db.prisma.outbox.findMany({
      where: { personId },
      orderBy: { id: 'asc' },
    });
    expect(sent?.message).toEqual({ text: '', choices: [], ticketId: 12 });
    expect(sent?.externalId).toBe('a');
    expect(JSON.stringify(others.map(({ message }) => message)).split('rahasia')).toHaveLength(3);
    expect(await run()).toMatchObject({ messageTexts: 0 });
  });

  it('goes: talks with a counselor that ended a year ago, with all that was said', async () => {
    const personId = await somebody(1);
    for (const [state, days] of [
      ['closed', 366],
      ['closed', 364],
      ['taken', 400],
    ] as const) {
      const closedAt = state === 'closed' ? daysAgo(days) : null;
      const messages = { create: { from: 'person', text: 'halo' } };
      await db.prisma.ticket.create({ data: { personId, state, closedAt, messages } });
    }
    expect(await run()).toMatchObject({ closedTickets: 1 });
    expect(await db.prisma.ticketMessage.count()).toBe(2);
  });

  it('goes: news of vacancies that are closed, so that nothing open is told twice', async () => {
    const personId = await somebody(1);
    const old = { sentAt: daysAgo(91), dueAt: daysAgo(91), score: 80 };
    for (const [code, closedAt] of [
      ['RT11', daysAgo(5)],
      ['RT12', null],
    ] as const) {
      const vacancy = {
        source: 'r',
        sourceId: code,
        code,
        title: 'x',
        employer: 'x',
        contentHash: 'x',
        closedAt,
      };
      const { id } = await db.prisma.vacancy.create({ data: vacancy });
      await db.prisma.alert.create({ data: { ...old, personId, vacancyId: id } });
    }
    expect(await run()).toMatchObject({ settledAlerts: 1 });
    expect(await db.prisma.alert.count()).toBe(1);
  });

  it('goes: codes that ended, wrong codes of yesterday, and how far somebody came a year ago', async () => {
    const personId = await somebody(1);
    const expiresAt = daysAgo(31);
    await db.prisma.linkCode.create({ data: { code: 'x', personId, expiresAt } });
    const invite = { role: 'counselor', createdAt: expiresAt, expiresAt };
    await db.prisma.roleInvite.create({ data: { ...invite, code: 'x', createdBy: personId } });
    await db.prisma.guardianRequest.create({
      data: { code: 'x', personId, createdAt: expiresAt, expiresAt },
    });
    await db.prisma.lockout.create({ data: { key: 'x', wrong: 5, since: daysAgo(2), until: daysAgo(2) } });
    const reached = { personId, flow: 'onboarding', question: 'name', at: daysAgo(366) };
    await db.prisma.questionReach.create({ data: reached });
    expect(await run()).toMatchObject({ expiredCodes: 3, wrongCodes: 1, questionReach: 1 });
  });
});
