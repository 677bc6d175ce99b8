import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveBroadcast } from '../../src/broadcasts/change-broadcast.ts';
import type { Database } from '../../src/storage/database.ts';
import { mergePeople } from '../../src/storage/linking/merge-people.ts';
import { openTestDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function person(phone: string | null = null): Promise<number> {
  const { id } = await db.prisma.person.create({ data: { phone, conversation: { create: conversation } } });
  return id;
}
const conversation = { flow: 'menu', flowVersion: 1, snapshot: {} };

async function waiting(authorId: number): Promise<number> {
  const data = { authorId, state: 'approval', texts: { id: 'Halo' }, audience: 'registered' };
  return (await db.prisma.broadcast.create({ data })).id;
}

const approve = (id: number, by: number) => approveBroadcast(db.prisma, id, by, new Date());

describe('four eyes are those of two people, not of two rows', () => {
  it('an author who has linked a second channel does not approve their own', async () => {
    const [author, second] = [await person(), await person()];
    const id = await waiting(author);
    await mergePeople(db.prisma, author, second, new Date());
    await expect(approve(id, second)).rejects.toThrow('by its author');
  });

  it('nor from a channel that is about to be linked', async () => {
    const [author, second] = [await person(), await person()];
    await db.prisma.linkRequest.create({ data: { fromId: second, keeperId: author } });
    await expect(approve(await waiting(author), second)).rejects.toThrow('by its author');
  });

  it('nor from a second account with the same telephone number', async () => {
    const [author, second] = [await person('+6281234567890'), await person('081234567890')];
    await expect(approve(await waiting(author), second)).rejects.toThrow('by its author');
  });

  it('but somebody else does', async () => {
    const [author, other] = [await person('+6281234567890'), await person('+6281234567891')];
    expect((await approve(await waiting(author), other)).state).toBe('scheduled');
  });
});
