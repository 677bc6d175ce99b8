import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import {
  askForPicture,
  choosePeople,
  openOffice,
  typeNumber,
  writeTexts,
  type Office,
} from '../broadcasts/office.ts';
import { insertPeople } from '../broadcasts/people.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';

const hourMs = 3_600_000;
const jpeg = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(20_000, 7)]);
let db: Database;
let office: Office;
let author: Chat;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.broadcast.deleteMany();
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  author = await office.staff('counselor', '33.74');
  await insertPeople(db, [{ regency: '33.74' }], { now: office.clock.now(), address: () => 'seeker' });
  Object.assign(office.channel.capabilities, { rings: true });
});

const toAuthor = (): string[] => office.channel.sentTo(author.address).map(({ message }) => message.text);

/** It is ten in the evening; the author last wrote so many hours ago. */
async function evening(hoursAgo: number): Promise<void> {
  office.clock.advance(12 * hourMs);
  await lastWrote(hoursAgo);
}

async function lastWrote(hoursAgo: number): Promise<void> {
  const lastSeenAt = new Date(office.clock.now().getTime() - hoursAgo * hourMs);
  await db.prisma.address.updateMany({ where: { personId: await author.personId() }, data: { lastSeenAt } });
}

describe('the word that a picture has come', () => {
  const askFor = async (): Promise<number> => {
    await writeTexts(author);
    await askForPicture(author);
    office.files?.set('F1', { bytes: jpeg });
    await author.tell({ type: 'MEDIA', media: 'photo', fileId: 'F1' });
    return toAuthor().length;
  };

  it('is an answer to an author who is waiting for it, whatever the hour', async () => {
    const before = await askFor();
    await evening(0.1);
    await office.fetch(author);
    expect(toAuthor().slice(before).join()).toContain('21 kB');
    expect(office.channel.sent.at(-1)?.lane).toBe('reply');
  });

  it('waits for the morning where the author has gone to sleep', async () => {
    const before = await askFor();
    await evening(3);
    await office.fetch(author);
    expect(toAuthor().slice(before)).toEqual([]);
    office.clock.advance(9 * hourMs);
    await author.runtime().pump();
    expect(toAuthor().slice(before).join()).toContain('21 kB');
  });
});

describe('the progress of a broadcast', () => {
  async function send(): Promise<number> {
    await writeTexts(author);
    await choosePeople(author, 'daerah=33.74');
    await author.press('send');
    await typeNumber(author);
    return toAuthor().length;
  }
  const state = async (): Promise<string> => (await db.prisma.broadcast.findFirstOrThrow()).state;

  it('is a notice of work, and nothing is told after BERHENTI', async () => {
    const before = await send();
    await db.prisma.person.update({
      where: { id: await author.personId() },
      data: { stoppedAt: office.clock.now() },
    });
    await office.tick();
    expect(await state()).toBe('done');
    expect(toAuthor().slice(before)).toEqual([]);
    const where = { personId: await author.personId(), lane: 1 };
    const rows = await db.prisma.outbox.findMany({ where, select: { purpose: true, held: true } });
    expect(rows[0]).toEqual({ purpose: 'work', held: 'stopped' });
    expect(rows.length).toBeLessThanOrEqual(2);
  });

  it('waits for the morning with the newest words, and holds up the end of nothing', async () => {
    const before = await send();
    const personId = await author.personId();
    await db.prisma.alertSetting.create({ data: { personId, quietFrom: 9, quietUntil: 12 } });
    await lastWrote(2);
    await office.tick();
    expect(await state()).toBe('done');
    expect(toAuthor().slice(before)).toEqual([]);
    office.clock.advance(2 * hourMs);
    await author.runtime().pump();
    expect(toAuthor().slice(before)).toEqual([expect.stringContaining('Penerimanya kurang dari 5 orang')]);
  });

  it('is told at once in the night to an author who has just sent it', async () => {
    const before = await send();
    const personId = await author.personId();
    await db.prisma.alertSetting.create({ data: { personId, quietFrom: 9, quietUntil: 12 } });
    await office.tick();
    expect(toAuthor().slice(before).join()).toContain('Penerimanya kurang dari 5 orang');
  });
});
