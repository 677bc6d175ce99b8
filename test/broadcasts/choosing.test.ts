import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, writeTexts, type Office } from './office.ts';
import { insertCrowd, insertPeople } from './people.ts';

let db: Database;
let office: Office;
let rina: Chat;

beforeAll(async () => {
  db = await openTestDatabase();
  office = openOffice(db);
  await insertCrowd(db, { regency: '33.24', count: 30, now: office.clock.now() });
  await insertPeople(db, [{ regency: '33.24', gender: 'P', birthDate: '2004-05-01', tags: ['jobfair'] }], {
    now: office.clock.now(),
    address: () => 'siti',
  });
  rina = await office.staff('counselor', '33.24', '33.21');
});
afterAll(() => db.close());
beforeEach(() => writeTexts(rina));

const labels = (): string[] => rina.last().choices.map(({ label }) => label);
const stored = async (): Promise<unknown> =>
  (await db.prisma.broadcastDraft.findFirstOrThrow({ orderBy: { id: 'desc' } })).content;

it('chooses whom a broadcast is for by taps alone, and says at each step how many fit', async () => {
  await rina.press('tap');
  expect(rina.last().text).toContain('Pesan ini untuk siapa?');
  await rina.press('place');
  expect(labels()).toContain('Kabupaten Kendal');
  await rina.press('regency=33.24');
  expect(rina.last().text).toContain('Sasaran: tinggal di Kabupaten Kendal.\nKira-kira ');
  await rina.press('sex');
  await rina.press('sex=P');
  expect(rina.last().text).toContain('Kurang dari 10 orang cocok');
  await rina.press('more');
  await rina.press('tag');
  await rina.press('tag=jobfair');
  await rina.press('done');
  expect(rina.last().text).toContain('Sasaran: tinggal di Kabupaten Kendal, perempuan, bertanda jobfair');
  expect(await stored()).toMatchObject({ audience: 'regency=33.24 and sex=P and tag=jobfair' });
});

it('takes words in between, and takes a condition away again', async () => {
  await rina.press('tap');
  await rina.say('di Kendal umur 18-24');
  expect(rina.last().text).toContain('Sasaran: tinggal di Kabupaten Kendal, umur 18 sampai 24 tahun.');
  await rina.press('age');
  await rina.say('20 ke atas');
  expect(rina.last().text).toContain('umur 20 sampai 24 tahun');
  await rina.press('drop');
  await rina.press('p1');
  expect(rina.last().text).toContain('Sasaran: tinggal di Kabupaten Kendal.');
  await rina.press('work');
  await rina.say('menjahit');
  expect(labels().some((label) => label.startsWith('Pembuat Pakaian'))).toBe(true);
  await rina.press('field=garmen');
  expect(rina.last().text).toContain('bidang “Jahit & garmen”');
});

it.each([
  ['bahasa=jawa', 'berbahasa Jawa'],
  ['bahasa jawa', 'berbahasa Jawa'],
  ['belum tes', 'belum tes minat'],
  ['tes', 'sudah tes minat'],
  ['melamar lowongan K7MA', 'melamar lowongan K7MA'],
  ['kerja kasir di Kendal', 'tinggal di Kabupaten Kendal'],
  ['lulusan SMA', 'lulusan SMA'],
])('takes "%s" for an audience, not for a word of control', async (words, said) => {
  await rina.press('tap');
  await rina.say(words);
  expect(rina.last().text).toContain(said);
  await rina.say('0');
  await rina.say(
    words === 'melamar lowongan K7MA' ? 'applied=K7MA atau daerah=33.24' : `${words}, di Kendal`,
  );
  expect(rina.last().text).toMatch(/Sasaran: .*Kendal|Tidak ada orang/u);
});

it('keeps what is chosen while a word of control is followed', async () => {
  await rina.press('tap');
  await rina.press('place');
  await rina.press('regency=33.24');
  await rina.say('MENU');
  await rina.say('LANJUT');
  await rina.press('resume.audience');
  expect(rina.last().text).toContain('Sasaran: tinggal di Kabupaten Kendal.');
});

it('offers no sex and no upper age for a vacancy, and refuses them typed', async () => {
  const vacancy = {
    source: 'test',
    sourceId: 'v',
    code: 'V7KA',
    title: 'Kasir',
    employer: 'CV',
    contentHash: 'v',
  };
  await db.prisma.vacancy.upsert({ where: { code: 'V7KA' }, create: vacancy, update: {} });
  await rina.say('di Kendal');
  await rina.press('vacancy');
  await rina.say('V7KA');
  await rina.press('audience');
  await rina.press('tap');
  expect(labels()).not.toContain('Jenis kelamin');
  await rina.press('age');
  expect(labels()).toContain('18 tahun ke atas');
  await rina.say('18-24');
  expect(rina.last().text).toContain('tidak boleh disaring');
  await rina.say('0');
  await rina.say('perempuan');
  expect(rina.last().text).toContain('tidak boleh disaring');
  expect(rina.last().text).toContain('Sasaran: tinggal di Kabupaten Kendal.');
});

it('goes on with what a colleague changed in the same draft meanwhile', async () => {
  await rina.press('tap');
  await rina.say('di Kendal');
  const draft = await db.prisma.broadcastDraft.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const texts = { id: 'Ada pelatihan las gratis.' };
  await db.prisma.broadcastDraft.update({
    where: { id: draft.id },
    data: { content: { ...(draft.content as object), texts }, revision: { increment: 1 } },
  });
  await rina.press('done');
  expect(rina.last().text).toContain('“Ada pelatihan las gratis.');
  expect(rina.last().text).toContain('Sasaran: tinggal di Kabupaten Kendal');
});

it('keeps the text where the draft was thrown away meanwhile, and says so', async () => {
  await rina.press('tap');
  await rina.say('di Kendal');
  await db.prisma.broadcastDraft.deleteMany();
  await rina.press('done');
  expect(rina.last().text).toContain('Konsep itu sudah tidak ada');
  expect(rina.last().text).toContain('Untuk siapa?');
  expect(await stored()).toMatchObject({ texts: { id: 'Ada pelatihan menjahit gratis.' }, audience: '' });
});

it('hears that a regency is not theirs', async () => {
  await rina.press('tap');
  await rina.say('di Kudus');
  expect(rina.last().text).toContain('di luar daerahmu');
});
