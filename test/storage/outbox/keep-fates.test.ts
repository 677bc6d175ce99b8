import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageFate } from '../../../src/channels/channel.ts';
import type { Database } from '../../../src/storage/database.ts';
import { keepFates } from '../../../src/storage/outbox/keep-fates.ts';
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
});
