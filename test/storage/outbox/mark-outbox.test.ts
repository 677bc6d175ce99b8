import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/outbox/outbox-store.ts';
import type { Database } from '../../../src/storage/database.ts';
import { markOutbox } from '../../../src/storage/outbox/mark-outbox.ts';
import { openTestDatabase } from '../../support/database.ts';

const now = new Date('2026-11-24T03:00:00Z');
const [own, other] = [1, 2];

describe('a mark', () => {
  let db: Database;
  let addressId: number;
  let personId: number;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    await db.prisma.person.deleteMany();
    const addresses = { create: { channel: 'telegram', externalId: 'old' } };
    const conversation = { create: { flow: 'menu', flowVersion: 1, snapshot: {} } };
    personId = (await db.prisma.person.create({ data: { addresses, conversation } })).id;
    addressId = (await db.prisma.address.findFirstOrThrow()).id;
  });

  async function stored(state: string, workerId: number | null): Promise<bigint> {
    const data = {
      addressId,
      personId,
      channel: 'telegram',
      lane: 1,
      purpose: 'status',
      message: {},
      state,
      workerId,
    };
    return (await db.prisma.outbox.create({ data })).id;
  }

  async function mark(id: bigint, change: Partial<Mark>) {
    await markOutbox(db.prisma, own, [{ id, tries: 0, state: 'pending', binds: true, ...change }], now);
    return db.prisma.outbox.findUniqueOrThrow({ where: { id } });
  }

  it('of a message in the hand of its worker is written down', async () => {
    const id = await stored('sending', own);
    expect(await mark(id, { state: 'sent' })).toMatchObject({ state: 'sent', workerId: null, sentAt: now });
    expect((await db.prisma.conversation.findFirstOrThrow()).noticeId).toBe(id);
  });

  it('of one that is only sent keeps what the platform said, and nothing else changes', async () => {
    const id = await stored('sending', own);
    await db.prisma.outbox.update({ where: { id }, data: { error: 'busy' } });
    const said = { externalId: '77', order: 770, sentAs: 'template', binds: false } as const;
    expect(await mark(id, { state: 'sent', ...said })).toMatchObject({
      state: 'sent',
      externalId: '77',
      order: 770n,
      sentAs: 'template',
      error: null,
      workerId: null,
      sentAt: now,
    });
    expect((await db.prisma.conversation.findFirstOrThrow()).noticeId).toBeNull();
  });

  it('stands beside those of other outcomes in one batch', async () => {
    const [sent, again] = [await stored('sending', own), await stored('sending', own)];
    const marks: Mark[] = [
      { id: again, tries: 0, state: 'pending', error: 'busy', notBefore: now, binds: false },
      { id: sent, tries: 0, state: 'sent', binds: false },
    ];
    await markOutbox(db.prisma, own, marks, now);
    const rows = await db.prisma.outbox.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ state, error }) => [state, error])).toEqual([
      ['sent', null],
      ['pending', 'busy'],
    ]);
  });

  it('that comes after another worker has sent the message does not undo that', async () => {
    expect(await mark(await stored('sent', null), { notBefore: now })).toMatchObject({ state: 'sent' });
  });

  it('that is written a second time, as its answer was lost, does not end a later attempt', async () => {
    const id = await stored('sending', own);
    await db.prisma.outbox.update({ where: { id }, data: { tries: 2 } });
    expect(await mark(id, { tries: 1, notBefore: now })).toMatchObject({ state: 'sending', workerId: own });
    const late = { tries: 1, state: 'sent', binds: false } as const;
    expect(await mark(id, late)).toMatchObject({ state: 'sending', workerId: own });
    expect(await mark(id, { tries: 2, state: 'sent' })).toMatchObject({ state: 'sent' });
  });

  const late: Partial<Mark>[] = [
    { state: 'sent' },
    { state: 'sent', binds: false },
    { state: 'pending', notBefore: now },
    { state: 'unreachable', error: 'blocked' },
    { state: 'pending', movedTo: 'new' },
  ];
  it.each(late)('of a message that another worker has in hand by now changes nothing: %o', async (change) => {
    await db.prisma.address.create({ data: { personId, channel: 'whatsapp-cloud', externalId: 'second' } });
    const id = await stored('sending', other);
    const before = await db.prisma.outbox.findMany();
    await mark(id, change);
    expect(await db.prisma.outbox.findMany()).toEqual(before);
    expect(await db.prisma.address.findUniqueOrThrow({ where: { id: addressId } })).toMatchObject({
      state: 'active',
      externalId: 'old',
    });
    expect((await db.prisma.conversation.findFirstOrThrow()).noticeId).toBeNull();
  });

  it('that a message was sent counts though the claim has gone back, so that nobody sends it twice', async () => {
    expect(await mark(await stored('pending', null), { state: 'sent' })).toMatchObject({ state: 'sent' });
    const plain = await stored('pending', null);
    expect(await mark(plain, { state: 'sent', binds: false })).toMatchObject({ state: 'sent' });
    expect(await mark(await stored('pending', null), { state: 'failed' })).toMatchObject({
      state: 'pending',
    });
  });
});
