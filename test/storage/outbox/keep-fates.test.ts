import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageFate } from '../../../src/channels/channel.ts';
import type { Database } from '../../../src/storage/database.ts';
import { keepFates } from '../../../src/storage/outbox/keep-fates.ts';
import { settleEarlyFates } from '../../../src/storage/outbox/settle-early-fates.ts';
import { takenAs } from '../../../src/storage/outbox/taken-as.ts';
import { openTestDatabase } from '../../support/database.ts';

let db: Database;
let people = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const channel = 'whatsapp-cloud';
const now = new Date('2026-11-25T03:00:00Z');

async function somebody(): Promise<{ personId: number; addressId: number }> {
  const { id: personId } = await db.prisma.person.create({ data: {} });
  const externalId = `ID.${++people}`;
  const { id: addressId } = await db.prisma.address.create({ data: { personId, channel, externalId } });
  return { personId, addressId };
}
const sent = async (to: { personId: number; addressId: number }, more: object = {}) => {
  const externalId = `wamid.${Math.random()}`;
  const data = { ...to, channel, message: {}, state: 'sent', tries: 1, externalId, ...more };
  return db.prisma.outbox.create({ data });
};
const fate = (
  row: { externalId: string | null },
  state: MessageFate['state'],
  error?: string,
): MessageFate => ({
  channel,
  messageId: row.externalId ?? '',
  state,
  at: now.getTime() / 1000,
  ...(error !== undefined && { error }),
});
const stored = (row: { id: bigint }) => db.prisma.outbox.findUniqueOrThrow({ where: { id: row.id } });

describe('what becomes of a message after it has left', () => {
  it('is kept with it: delivered, and read, which says both', async () => {
    const who = await somebody();
    const [one, other] = [await sent(who), await sent(who)];
    expect(await keepFates(db.prisma, [fate(one, 'delivered'), fate(other, 'read')], now)).toBe(2);
    expect(await stored(one)).toMatchObject({ state: 'sent', deliveredAt: now, readAt: null });
    expect(await stored(other)).toMatchObject({ deliveredAt: now, readAt: now });
  });

  it('sends again what was given back, but no old reply below a newer one', async () => {
    const who = await somebody();
    const [old, newest] = [await sent(who), await sent(who)];
    await keepFates(db.prisma, [fate(old, 'again', 'late'), fate(newest, 'again', 'late')], now);
    expect(await stored(old)).toMatchObject({ state: 'failed', error: 'late' });
    expect(await stored(newest)).toMatchObject({ state: 'pending', error: 'late' });
    expect((await stored(newest)).notBefore.getTime()).toBe(now.getTime() + 10_000);
  });

  it('gives up after four attempts, and at once what can never go', async () => {
    const tired = await sent(await somebody(), { tries: 4 });
    const wrong = await sent(await somebody());
    await keepFates(db.prisma, [fate(tired, 'again', 'late'), fate(wrong, 'failed', 'gone')], now);
    expect([(await stored(tired)).state, (await stored(wrong)).state]).toEqual(['failed', 'failed']);
  });

  it('passes over what it does not know', async () => {
    expect(await keepFates(db.prisma, [fate({ externalId: 'wamid.other' }, 'failed')], now)).toBe(0);
  });

  it('waits for a message whose sending is not written down yet, also over a restart', async () => {
    const who = await somebody();
    const row = await sent(who, { state: 'sending', externalId: null });
    const early: MessageFate = {
      ...fate({ externalId: `late.${row.id}` }, 'again', 'late'),
      key: `${row.id}/0`,
    };
    expect(await keepFates(db.prisma, [early, early], now)).toBe(0);
    await settleEarlyFates(db.prisma, now);
    expect((await stored(row)).state).toBe('sending');
    const mark = { state: 'sent', externalId: `late.${row.id}` };
    await db.prisma.outbox.update({ where: { id: row.id }, data: mark });
    await settleEarlyFates(db.prisma, now);
    expect(await stored(row)).toMatchObject({ state: 'pending', error: 'late' });
    await settleEarlyFates(db.prisma, now);
    expect(await db.prisma.earlyFate.count({ where: { key: `${row.id}/0` } })).toBe(0);
  });

  it('tells that the platform has a message whose answer was lost, but not one that it gave back', async () => {
    const who = await somebody();
    const [taken, given] = [await sent(who, { state: 'sending' }), await sent(who, { state: 'pending' })];
    const said = ({ id }: { id: bigint }, state: MessageFate['state']): MessageFate => ({
      ...fate({ externalId: `taken.${id}` }, state),
      key: `${id}/0`,
    });
    await keepFates(db.prisma, [said(taken, 'taken'), said(given, 'taken'), said(given, 'failed')], now);
    expect(await takenAs(db.prisma, channel, `${taken.id}/0`)).toBe(`taken.${taken.id}`);
    expect(await takenAs(db.prisma, channel, `${given.id}/0`)).toBeUndefined();
    expect(await takenAs(db.prisma, channel, `${taken.id}/1`)).toBeUndefined();
  });

  it('keeps nothing of messages that were never tried or are marked already, and the rest for a day', async () => {
    await db.prisma.earlyFate.deleteMany();
    const who = await somebody();
    const [fresh, marked] = [await sent(who, { state: 'pending', tries: 0 }), await sent(who)];
    const said = { ...fate({ externalId: 'odd' }, 'taken'), key: `${fresh.id}/0` };
    await keepFates(db.prisma, [said, { ...fate(marked, 'taken'), key: `${marked.id}/0` }], now);
    await keepFates(db.prisma, [{ ...fate({ externalId: 'odd' }, 'delivered'), key: 'of another/0' }], now);
    expect(await db.prisma.earlyFate.count()).toBe(0);
    await keepFates(db.prisma, [fate({ externalId: 'nobody’s' }, 'failed')], now);
    await settleEarlyFates(db.prisma, new Date());
    expect(await db.prisma.earlyFate.count()).toBe(1);
    await settleEarlyFates(db.prisma, new Date(Date.now() + 90_000_000));
    expect(await db.prisma.earlyFate.count()).toBe(0);
  });
});
