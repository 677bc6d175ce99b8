import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inbound } from '../../src/channels/channel.ts';
import type { Database } from '../../src/storage/database.ts';
import { storeInbound } from '../../src/storage/turns/store-inbound.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const channel = 'whatsapp-web';
let count = 0;

const write = (address: string, more: Partial<Inbound> = {}): Promise<number> =>
  storeInbound(db.prisma, [
    { channel, address, externalId: `m${++count}`, event: { type: 'TEXT', text: 'Halo' }, ...more },
  ]);

/** A person's two addresses and what the channel tells of them. */
function twoNames(n: number) {
  const phone = { address: `62812${n}@c.us`, sameAs: `${n}@lid` };
  const facts = { attributes: { lid: `${n}@lid`, phone: `+62812${n}` } };
  return { phone: { ...phone, ...facts }, lid: { address: phone.sameAs, sameAs: phone.address, ...facts } };
}

const personOf = async (externalId: string): Promise<number> => {
  const where = { channel_externalId: { channel, externalId } };
  return (await db.prisma.address.findUniqueOrThrow({ where })).personId;
};

describe('two addresses that the platform calls one person’s', () => {
  it('are one person’s when the second writes for the first time', async () => {
    const { phone, lid } = twoNames(1);
    await write(phone.address, { attributes: { phone: '+628121' } });
    await write(lid.address, lid);
    expect(await personOf(lid.address)).toBe(await personOf(phone.address));
  });

  it('are joined when both are known already: who registered is kept, with the answers of both', async () => {
    const { phone, lid } = twoNames(2);
    await write(phone.address);
    await write(lid.address);
    const former = await personOf(phone.address);
    const keeper = await personOf(lid.address);
    await db.prisma.person.update({ where: { id: former }, data: { regency: '33.74' } });
    await db.prisma.person.update({
      where: { id: keeper },
      data: { registeredAt: new Date(), name: 'Siti' },
    });
    await write(phone.address, phone);
    expect([await personOf(phone.address), await personOf(lid.address)]).toEqual([keeper, keeper]);
    const person = await db.prisma.person.findUniqueOrThrow({ where: { id: keeper } });
    expect(person).toMatchObject({ name: 'Siti', regency: '33.74' });
    const waiting = await db.prisma.inbox.findMany({ where: { personId: former, doneAt: null } });
    expect(waiting).toEqual([]);
    const subject = `person:${former}`;
    const line = await db.prisma.auditEntry.findFirst({ where: { subject, action: 'person.join' } });
    expect(line).toMatchObject({ actorId: keeper, actor: 'channel' });
    expect(await db.prisma.inbox.count({ where: { personId: keeper } })).toBe(3);
  });

  it('stay two people’s when what is known of them contradicts: the number has a new owner', async () => {
    const { phone, lid } = twoNames(3);
    await write(phone.address, { attributes: { phone: '+628123', lid: 'former-owner@lid' } });
    expect(await write(lid.address, lid)).toBe(1);
    expect(await personOf(lid.address)).not.toBe(await personOf(phone.address));
  });

  it('leave a person alone who is being deleted', async () => {
    const { phone, lid } = twoNames(4);
    await write(phone.address);
    const leaving = await personOf(phone.address);
    await db.prisma.person.update({ where: { id: leaving }, data: { deletedAt: new Date() } });
    expect(await write(lid.address, lid)).toBe(1);
    expect(await personOf(lid.address)).not.toBe(leaving);
  });

  it('are joined once when both write at the same time', async () => {
    const { phone, lid } = twoNames(5);
    await Promise.all([write(phone.address, phone), write(lid.address, lid)]);
    await write(lid.address, lid);
    expect(await personOf(lid.address)).toBe(await personOf(phone.address));
    const people = await db.prisma.address.findMany({ where: { channel, externalId: { contains: '5@' } } });
    expect(people).toHaveLength(2);
  });
});
