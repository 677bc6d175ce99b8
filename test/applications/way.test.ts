import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';
import { makeSeeker, makeVacancy, passDays } from './desk-support.ts';

let db: Database;
let office: Office;
beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
});
afterAll(() => db.close());

const way = { applyContact: '0851 0000 0000', applyAddress: 'Jalan Contoh 1' };
const stateOf = async (vacancyId: number): Promise<string> =>
  (await db.prisma.application.findFirstOrThrow({ where: { vacancyId } })).status;
const pass = (chat: Chat, days: number): Promise<void> => passDays({ db, office, chats: [chat] }, days);

it('shows the way that the source names, and promises to send nothing', async () => {
  const { code, id } = await makeVacancy(db, way);
  const siti = await makeSeeker(office, db, 'Siti');
  const [shown] = await siti.say(`lamar ${code}`);
  expect(shown?.text).toContain('Hubungi 0851 0000 0000\nDatang ke Jalan Contoh 1');
  expect(shown?.text).toContain('Saya Siti dari Kota Semarang');
  expect(shown?.text).not.toContain('Yang dikirim');
  expect((await siti.say('ya'))[0]?.text).toContain('belum kamu kirim');
  expect(await stateOf(id)).toBe('toSend');
  expect(
    await db.prisma.consent.count({ where: { personId: await siti.personId(), purpose: 'sharing' } }),
  ).toBe(0);
});

it('asks once whether it was sent, takes the person’s own word, and asks once what became of it', async () => {
  const { code, id } = await makeVacancy(db, way);
  const siti = await makeSeeker(office, db, 'Siti');
  await siti.say(`lamar ${code}`);
  await siti.say('ya');
  await siti.say('menu');
  office.texts(siti);
  await pass(siti, 7);
  const [asked, ...more] = office.texts(siti);
  expect(asked).toContain('sudah kamu kirim?');
  expect(more).toEqual([]);
  await siti.say('1');
  expect((await siti.say(said('apply:say_SENT')))[0]?.text).toContain(said('apply:done_SENT'));
  expect(await stateOf(id)).toBe('sent');
  await siti.say('menu');
  office.texts(siti);
  await pass(siti, 14);
  expect(office.texts(siti).filter((text) => text.includes('sudah ada kabar?'))).toHaveLength(1);
  for (const words of ['status', '1', said('apply:say_HIRED')]) await siti.say(words);
  expect(await stateOf(id)).toBe('hired');
});

it('notes at once what was sent before', async () => {
  const { code, id } = await makeVacancy(db, { applyUrl: 'https://contoh.id/lamar' });
  const siti = await makeSeeker(office, db, 'Siti');
  await siti.say(`lamar ${code}`);
  expect((await siti.say('sudah kukirim'))[0]?.text).toContain('sudah kamu kirim ke Toko Maju');
  expect(await stateOf(id)).toBe('sent');
});

it('says that the vacancy is closed to whoever has not sent it yet', async () => {
  const { code, id } = await makeVacancy(db, way);
  const siti = await makeSeeker(office, db, 'Siti');
  await siti.say(`lamar ${code}`);
  await siti.say('ya');
  await db.prisma.vacancy.update({ where: { id }, data: { closedAt: office.clock.now() } });
  office.texts(siti);
  await pass(siti, 7);
  expect(office.texts(siti).join()).toContain(said('apply:statusLong_vacancyEnded'));
  expect(await stateOf(id)).toBe('vacancyEnded');
});

it('refuses what was closed between the question and the yes, and a second application', async () => {
  const { code, id } = await makeVacancy(db, way);
  const siti = await makeSeeker(office, db, 'Siti');
  await siti.say(`lamar ${code}`);
  await db.prisma.vacancy.update({ where: { id }, data: { closedAt: office.clock.now() } });
  expect((await siti.say('ya'))[0]?.text).toContain(said('apply:closed'));
  expect(await db.prisma.application.count({ where: { vacancyId: id } })).toBe(0);
  await db.prisma.vacancy.update({ where: { id }, data: { closedAt: null } });
  await siti.say(`lamar ${code}`);
  await siti.say('ya');
  expect((await siti.say(`lamar ${code}`))[0]?.text).toContain(said('apply:already'));
});
