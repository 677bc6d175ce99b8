import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { storePicture } from '../../../src/storage/media/pictures.ts';
import { deletePerson, sweepDeleted } from '../../../src/storage/people/delete-person.ts';
import { exportPerson } from '../../../src/storage/people/export-person.ts';
import { openChat, type Chat } from '../../support/chat.ts';
import { openTestDatabase } from '../../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Somebody who has left something in every place. */
async function knownPerson(): Promise<Chat> {
  const chat = await openChat(db);
  for (const line of ['halo', '1', 'ya', 'Siti Kirana', '17-8-2001', 'menu', 'petugas']) await chat.say(line);
  const personId = await chat.personId();
  await db.prisma.personTag.create({ data: { personId, tag: 'siti-kirana' } });
  await db.prisma.accommodation.create({ data: { personId, need: 'kirana' } });
  await db.prisma
    .$executeRaw`UPDATE conversation SET set_aside = '{"name": "Siti Kirana"}' WHERE person_id = ${personId}`;
  return chat;
}

it('leaves nothing that was told about the person, in no flow laid aside and in no old message', async () => {
  const chat = await knownPerson();
  for (const line of ['hapus', 'ya', 'hapus']) await chat.say(line);
  const personId = await chat.personId();
  const copy = JSON.stringify(await exportPerson(db.prisma, personId));
  const row = await chat.row();
  const tags = await db.prisma.personTag.count({ where: { personId } });
  expect(copy).not.toMatch(/kirana/iu);
  expect(JSON.stringify([row.snapshot, row.suspended, row.setAside])).not.toMatch(/kirana/iu);
  expect([row.suspended, row.setAside, tags]).toEqual([[], null, 0]);
});

it('removes the shell once the farewell has left, unless the person has written again', async () => {
  const [gone, back] = [await knownPerson(), await knownPerson()];
  for (const chat of [gone, back]) for (const line of ['hapus', 'ya', 'hapus']) await chat.say(line);
  back.clock.advance(5_000);
  await back.say('halo');
  const later = new Date(gone.clock.now().getTime() + 120_000);
  const [goneId, backId] = [await gone.personId(), await back.personId()];
  await sweepDeleted(db.prisma, later);
  expect(await db.prisma.person.findUnique({ where: { id: goneId } })).toBeNull();
  expect(await db.prisma.person.findUnique({ where: { id: backId } })).not.toBeNull();
});

it('deletes one person only', async () => {
  const [one, other] = [await knownPerson(), await knownPerson()];
  await deletePerson(db.prisma, await one.personId(), one.clock.now());
  const { name } = await db.prisma.person.findUniqueOrThrow({ where: { id: await other.personId() } });
  expect(name).toBe('Siti Kirana');
});

it('deletes the pictures of drafts, and keeps that of a broadcast without who sent it', async () => {
  const chat = await knownPerson();
  const personId = await chat.personId();
  const data = { askedBy: personId, channel: 'test', fileId: 'kirana', size: 1 };
  const { id: draftId } = await db.prisma.picture.create({ data });
  const { id: sentId } = await db.prisma.picture.create({ data });
  const others = await storePicture(
    db.prisma,
    { mimeType: 'image/png', bytes: Buffer.from('x') },
    chat.clock.now(),
  );
  await db.prisma.broadcast.create({ data: { texts: {}, audience: 'registered', pictureId: sentId } });
  await deletePerson(db.prisma, personId, chat.clock.now());
  const left = await db.prisma.picture.findMany({
    where: { id: { in: [draftId, sentId, others] } },
    select: { id: true, askedBy: true, fileId: true },
    orderBy: { id: 'asc' },
  });
  expect(left).toEqual([sentId, others].map((id) => ({ id, askedBy: null, fileId: null })));
});
