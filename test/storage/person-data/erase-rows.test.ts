import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { deletePerson, sweepDeleted } from '../../../src/storage/people/delete-person.ts';
import { openChat } from '../../support/chat.ts';
import { openTestDatabase } from '../../support/database.ts';
import { plantEverywhere, tablesWith } from '../../support/plant-everywhere.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function somebody() {
  const chat = await openChat(db);
  await chat.say('halo');
  const personId = await chat.personId();
  const address = await db.prisma.address.findFirstOrThrow({ where: { personId } });
  await db.prisma.conversation.deleteMany({ where: { personId } });
  return { personId, addressId: address.id };
}

it('leaves no value of a person in any table, neither in their rows nor where they were a colleague', async () => {
  const [one, other] = [await somebody(), await somebody()];
  await plantEverywhere(db, { owner: one, colleague: other.personId, marker: 'kenari-satu' });
  await plantEverywhere(db, { owner: other, colleague: one.personId, marker: 'kenari-dua' });
  const later = new Date(Date.now() + 3_600_000);
  await db.prisma.$transaction((tx) => deletePerson(tx, one.personId, new Date()));
  await sweepDeleted(db.prisma, later);
  const numbers = await db.prisma.ticket.count({ where: { assignedTo: one.personId } });
  expect(await tablesWith(db, 'kenari-satu')).toEqual([]);
  expect(numbers).toBe(0);
  expect((await tablesWith(db, 'kenari-dua')).length).toBeGreaterThan(15);
});
