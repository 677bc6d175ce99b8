import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { makeSeeker, makeVacancy } from '../applications/desk-support.ts';
import { answerAll, smallFirm } from '../firms/register-in-chat.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { tablesWith } from '../support/plant-everywhere.ts';
import { said } from '../support/said.ts';

let db: Database;
let office: Office;
let counselor: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.firm.deleteMany();
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  counselor = await office.staff('Rina', 'counselor', '33.74');
});

async function leave(chat: Chat): Promise<void> {
  for (const line of ['hapus', 'ya', 'hapus']) await chat.say(line);
}

/** Tables in which one of these stands, in words or as a number is shown. */
const found = async (...words: string[]): Promise<string[]> =>
  (await Promise.all(words.map((one) => tablesWith(db, one)))).flat();

it('HAPUS takes an applicant out of what the desk was shown, and leaves that of others', async () => {
  const { code } = await makeVacancy(db);
  const [siti, budi] = [
    await makeSeeker(office, db, 'Siti Kirana'),
    await makeSeeker(office, db, 'Budi Laksana'),
  ];
  await db.prisma.person.update({
    where: { id: await budi.personId() },
    data: { phone: '+6281299998888' },
  });
  for (const chat of [siti, budi]) {
    await chat.say(`lamar ${code}`);
    await chat.say('ya kirim');
  }
  await counselor.say('tugas');
  await counselor.say(said('counselor:applicants'));
  const { id } = await db.prisma.application.findFirstOrThrow({
    where: { person: { name: 'Siti Kirana' } },
  });
  await counselor.say(`buka lamaran ${id}`);
  expect(counselor.last().text).toContain('Siti Kirana');
  await leave(siti);
  expect(await found('Siti Kirana', '0812 3456 7890', '6281234567890')).toEqual([]);
  await counselor.say('tugas');
  await counselor.say(said('counselor:applicants'));
  expect(counselor.last().text).toContain('Budi Laksana');
});

it('HAPUS takes the person of a firm out of what the office was shown of it', async () => {
  const ratna = await office.seeker('Ratna Kirana', '33.74');
  await answerAll(ratna, { ...smallFirm, contactName: 'Sekar Kirani', contactPhone: '0813 7777 6666' });
  await ratna.press('send');
  const { id } = await db.prisma.firm.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await counselor.say('TUGAS');
  await counselor.press('firms');
  await counselor.press(`f${id}`);
  expect(counselor.last().text).toContain('Sekar Kirani');
  await leave(ratna);
  expect(await found('Sekar Kirani', 'Ratna Kirana', '0813 7777 6666', '6281377776666')).toEqual([]);
  expect((await db.prisma.firm.findUniqueOrThrow({ where: { id } })).name).toBe('Konveksi Melati');
});

it('HAPUS takes a household that bears its name out of what the office was shown', async () => {
  const sekar = await office.seeker('Sekar', '33.74');
  await answerAll(sekar);
  await sekar.press('send');
  const { id } = await db.prisma.firm.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const access = { helper: 'Pak Kencono' };
  await db.prisma.firm.update({
    where: { id },
    data: { kind: 'household', name: 'Rumah Wulandari', access },
  });
  await counselor.say('TUGAS');
  await counselor.press('firms');
  await counselor.press(`f${id}`);
  expect(counselor.last().text).toContain('Rumah Wulandari');
  await leave(sekar);
  expect(await found('Rumah Wulandari', 'Pak Kencono')).toEqual([]);
});

it('HAPUS takes a counselor out of what people were told of who talks with them', async () => {
  const bambang = await office.staff('Bambang', 'counselor', '33.74');
  const personId = await bambang.personId();
  await db.prisma.staffProfile.create({ data: { personId, calledAs: 'Pak Wiraguna' } });
  const asker = await office.seeker('Tono', '33.74');
  for (const line of ['petugas', 'mau tanya soal pelatihan']) await asker.say(line);
  const { id } = await db.prisma.ticket.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await db.prisma.ticket.update({ where: { id }, data: { state: 'waiting' } });
  await bambang.say('TUGAS');
  await bambang.press('waiting');
  await bambang.press(`t${id}`);
  await bambang.press('take');
  await asker.runtime().pump();
  expect(office.texts(asker).join()).toContain('Pak Wiraguna');
  for (const id of ['close', 'closeYes']) await bambang.press(id);
  await leave(bambang);
  expect(await found('Pak Wiraguna')).toEqual([]);
});
