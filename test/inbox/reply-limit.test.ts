import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { fireTimers } from '../../src/storage/jobs/fire-timers.ts';
import { wibDate } from '../../src/time/wib-date.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const hourMs = 3_600_000;
const kept = 'kusimpan dan kujawab besok pagi';

let db: Database;
let office: Office;
let siti: Chat;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  siti = await office.seeker('Siti', '33.74');
  await hasHad(siti, 150);
});

/** So many replies were sent to somebody today. */
async function hasHad(chat: Chat, replies: number): Promise<void> {
  const repliesOn = new Date(`${wibDate(office.clock.now())}T00:00:00Z`);
  const where = { personId: await chat.personId() };
  await db.prisma.conversation.update({ where, data: { replies, repliesOn } });
}
const say = async (chat: Chat, line: string): Promise<string> =>
  (await chat.say(line)).map(({ text }) => text).join('\n');

async function nextMorning(chat: Chat): Promise<string[]> {
  const before = office.channel.sentTo(chat.address).length;
  office.clock.advance(21 * hourMs + 60_000);
  await fireTimers(db.prisma, office.clock.now());
  await chat.runtime().pump();
  return office.channel
    .sentTo(chat.address)
    .slice(before)
    .map(({ message }) => message.text);
}

describe('who has had 150 replies on a day', () => {
  it('is told once that what they type is kept, and has it answered in order the next morning', async () => {
    expect(await say(siti, 'bantuan')).toContain(kept);
    const before = office.channel.sent.length;
    for (const line of ['pengaturan', 'privasi', 'menu']) expect(await say(siti, line)).toBe('');
    expect(office.channel.sent).toHaveLength(before);
    const answers = await nextMorning(siti);
    expect(answers).toHaveLength(4);
    expect(answers[0]).toContain('Kata yang bisa kamu ketik');
    expect(await db.prisma.timer.count()).toBe(0);
    expect(await say(siti, 'bantuan')).toContain('Kata yang bisa kamu ketik');
  });

  it('can end all news', async () => {
    await say(siti, 'menu');
    expect(await say(siti, 'berhenti')).toContain('semua kabar kuhentikan');
  });

  it('is heard in other words too', async () => {
    await say(siti, 'menu');
    expect(await say(siti, 'tolong jangan kirim pesan lagi ya')).toContain('semua kabar kuhentikan');
    expect(await say(siti, 'bisa ngobrol sama petugasnya langsung?')).not.toBe('');
  });

  it('gets help in distress, and a human by one answer', async () => {
    await say(siti, 'menu');
    expect(await say(siti, 'aku pengen mati aja')).toContain('119');
    expect(await say(siti, '1')).not.toBe('');
    await say(siti, 'tolong telepon aku besok');
    expect(await db.prisma.ticket.count()).toBe(1);
  });

  it('can delete everything, to the end, and what was kept goes with it', async () => {
    const id = await siti.personId();
    await say(siti, 'menu');
    for (const line of ['hapus', 'ya', 'hapus']) expect(await say(siti, line)).not.toBe('');
    expect((await db.prisma.person.findUniqueOrThrow({ where: { id } })).deletedAt).not.toBeNull();
    expect(await db.prisma.timer.count()).toBe(0);
  });

  it('can reach a human and talk with them', async () => {
    const rina = await office.staff('Rina', 'counselor', '33.74');
    await say(siti, 'menu');
    expect(await say(siti, 'petugas')).not.toBe('');
    await say(siti, 'Aku butuh bantuan sekarang');
    expect(await db.prisma.ticket.count()).toBe(1);
    expect(office.texts(rina).join('\n')).toContain('tiket');
  });

  it('is answered again the next day', async () => {
    office.clock.advance(24 * hourMs);
    expect(await say(siti, 'bantuan')).toContain('Kata yang bisa kamu ketik');
  });
});

it('the limit is not reached with 149, and people of the office have none', async () => {
  await hasHad(siti, 149);
  expect(await say(siti, 'bantuan')).toContain('Kata yang bisa kamu ketik');
  expect(await say(siti, 'bantuan')).toContain(kept);
  const rina = await office.staff('Rina', 'counselor', '33.74');
  await hasHad(rina, 400);
  expect(await say(rina, 'bantuan')).toContain('Kata yang bisa kamu ketik');
});
