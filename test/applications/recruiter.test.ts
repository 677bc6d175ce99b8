import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';
import { makeSeeker, passDays, settle } from './desk-support.ts';
import { makeFirm, makePosted } from './firm-support.ts';

let db: Database;
let office: Office;
let recruiter: Chat;
let counselor: Chat;
let firmId: number;
let chats: Chat[];
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  counselor = await office.staff('Rina', 'counselor', '33.74');
  recruiter = await office.seeker('Ratna', '33.74');
  firmId = await makeFirm({ db, office }, [recruiter]);
  chats = [counselor, recruiter];
});

const seeker = async (name: string): Promise<Chat> => {
  const chat = await makeSeeker(office, db, name);
  chats.push(chat);
  return chat;
};
const applyTo = async (chat: Chat, code: string): Promise<string> => {
  const [confirm] = await chat.say(`lamar ${code}`);
  const [message] = await chat.say('ya kirim');
  return `${confirm?.text ?? ''}\n${message?.text ?? ''}`;
};
const choices = (chat: Chat): string =>
  chat
    .last()
    .choices.map(({ label }) => label)
    .join('\n');
/** The recruiter opens the list of the first vacancy with applicants. */
const openList = async (chat = recruiter): Promise<string> => {
  await chat.say('menu');
  await chat.say('perusahaan');
  await chat.press('candidates');
  await chat.say('1');
  return choices(chat);
};
const hear = async (chat: Chat): Promise<string> => {
  await settle({ db, chats }, office.clock.now());
  return office.texts(chat).join('\n');
};
const states = async (): Promise<string[]> =>
  (await db.prisma.application.findMany({ orderBy: { id: 'asc' } })).map(({ status }) => status);

describe('an application to a firm that is registered here', () => {
  it('goes to its recruiters, and the person reads so before and after', async () => {
    const { code } = await makePosted(db, firmId);
    const siti = await seeker('Siti');
    const noted = await applyTo(siti, code);
    expect(noted).toContain('Penerimanya perekrut perusahaan ini.');
    expect(noted).toContain('sudah sampai ke perekrut Toko Maju');
    expect(await states()).toEqual(['sent']);
  });

  it('is read with the reasons of fit that the vacancy asks for, in the order of arrival, and its reader is told', async () => {
    const { code } = await makePosted(db, firmId);
    const [siti, budi] = [await seeker('Siti'), await seeker('Budi')];
    const where = { id: await budi.personId() };
    await db.prisma.person.update({ where, data: { education: 'SMP', interestCode: 'SAE' } });
    for (const chat of [siti, budi]) await applyTo(chat, code);
    office.texts(siti);
    const list = await openList();
    expect(list).toMatch(/^Siti, 4 November 2026: baru, sekolah sesuai, pengalaman cukup$/mu);
    expect(list).toMatch(/^Budi, 4 November 2026: baru, sekolah belum sesuai, pengalaman cukup$/mu);
    const [shown] = await recruiter.say('1');
    expect(shown?.text).toContain('Syarat lowongan: sekolah sesuai');
    expect(shown?.text).not.toMatch(/Minat kerja|Perempuan|SAE/u);
    expect(await hear(siti)).toContain(said('apply:statusLong_seen'));
    expect(await states()).toEqual(['seen', 'sent']);
  });

  it('is told once a day in the morning, or at once where the recruiter wants it so', async () => {
    const { code } = await makePosted(db, firmId);
    await applyTo(await seeker('Siti'), code);
    expect(await hear(recruiter)).not.toContain('elamar baru');
    await passDays({ db, office, chats }, 1);
    expect(office.texts(recruiter).join('\n')).toContain(`Pelamar baru untuk Toko Maju:\nKasir (${code}): 1`);
    await passDays({ db, office, chats }, 1);
    expect(office.texts(recruiter).join('\n')).not.toContain('Pelamar baru');
    await recruiter.say('perusahaan');
    await recruiter.press('candidates');
    expect((await recruiter.press('once'))[0]?.text).toContain(said('candidates:news_once'));
    await recruiter.say('menu');
    await applyTo(await seeker('Budi'), code);
    expect(await hear(recruiter)).toContain(`Ada pelamar baru untuk Kasir (${code}).`);
    await recruiter.say('1');
    expect(choices(recruiter)).toContain(`Kasir (${code}): 2 baru dari 2`);
  });

  it('is answered several at once, laid aside, and closed decently for all who remain', async () => {
    const { code, id } = await makePosted(db, firmId);
    const people = [];
    for (const name of ['Siti', 'Budi', 'Ani', 'Tono']) people.push(await seeker(name));
    for (const chat of people) await applyTo(chat, code);
    await openList();
    await recruiter.press('some');
    const [several] = await recruiter.say('1,3 dan 4');
    expect(several?.text).toContain('3 pelamar: Siti, Ani, Tono.');
    await recruiter.press('INVITED');
    const [moved] = await recruiter.say('Senin 7 Desember jam 9, Jalan Pemuda');
    expect(moved?.text).toContain('3 pelamar kuberi tahu');
    expect(await hear(people[3] as Chat)).toContain('Senin 7 Desember jam 9');
    await recruiter.say('2');
    await recruiter.press('keep');
    expect(choices(recruiter)).toContain('Budi, 4 November 2026: disimpan');
    await recruiter.say('4');
    await recruiter.press('NOT_SELECTED');
    await recruiter.press('hours');
    expect(await hear(people[3] as Chat)).toContain(said('apply:reason_hours'));
    await recruiter.press('close');
    await recruiter.press('filled');
    const [ended] = await recruiter.press('closeYes');
    expect(ended?.text).toContain('3 pelamar sudah dijawab');
    expect(await states()).toEqual(['vacancyEnded', 'vacancyEnded', 'vacancyEnded', 'notSelected']);
    expect(await hear(people[1] as Chat)).toContain(said('apply:reason_filled'));
    expect((await db.prisma.vacancy.findUniqueOrThrow({ where: { id } })).closedWhy).toBe('filled');
  });

  it('carries a question and its answer both ways without showing a number', async () => {
    const { code } = await makePosted(db, firmId);
    const siti = await seeker('Siti');
    await siti.say(`lamar ${code}`);
    for (const words of ['ubah isinya', said('apply:without_phone'), said('apply:done'), 'ya kirim'])
      await siti.say(words);
    await openList();
    await recruiter.say('1');
    await recruiter.press('ASKED');
    await recruiter.say('Apakah kamu bisa kerja malam?');
    expect(await hear(siti)).toContain(
      'Toko Maju bertanya soal lamaranmu untuk Kasir:\nApakah kamu bisa kerja malam?',
    );
    await siti.restart();
    expect((await siti.say('1'))[0]?.text).toContain('Toko Maju bertanya: Apakah kamu bisa kerja malam?');
    expect((await siti.say('Bisa, asal ada jemputan'))[0]?.text).toContain(said('apply:done_REPLIED'));
    expect(await hear(recruiter)).toContain('menjawab pertanyaanmu');
    await recruiter.say('1');
    expect(recruiter.last().text).toContain('pelamar menjawab. Pesannya: Bisa, asal ada jemputan');
    expect(recruiter.last().text).not.toMatch(/HP:|0812|\+62/u);
    await siti.say('menu');
    await siti.say('status');
    const [open] = await siti.say('1');
    expect(open?.text).toContain('perekrut bertanya. Pesannya: Apakah kamu bisa kerja malam?');
    expect(open?.choices.some(({ label }) => label === said('apply:say_REPLIED'))).toBe(false);
    expect(await states()).toEqual(['seen']);
  });

  it('never brings the applicant words that ask for money: they are stopped, and the office is told', async () => {
    const { code } = await makePosted(db, firmId);
    const siti = await seeker('Siti');
    await applyTo(siti, code);
    office.texts(siti);
    await openList();
    await recruiter.say('1');
    await recruiter.press('INVITED');
    const [stopped] = await recruiter.say(
      'Selasa jam 10, transfer dulu 200 ribu untuk seragam ke BCA 1234567890',
    );
    expect(stopped?.text).toContain('Belum terkirim');
    expect(await hear(siti)).not.toContain('transfer');
    expect(office.texts(counselor).join('\n')).toContain('transfer dulu 200 ribu');
    const audited = await db.prisma.auditEntry.findFirstOrThrow({ where: { action: 'candidate.stopped' } });
    expect(audited).toMatchObject({ subject: `firm:${firmId}`, allowed: false });
    const [moved] = await recruiter.say('Selasa jam 10 di toko, bawa ijazah');
    expect(moved?.text).toContain('1 pelamar kuberi tahu');
    expect(await hear(siti)).toContain('Selasa jam 10 di toko');
  });

  it('cannot be made to one’s own firm', async () => {
    const { code } = await makePosted(db, firmId);
    await db.prisma.person.update({
      where: { id: await recruiter.personId() },
      data: { phone: '+6281111111111' },
    });
    expect(await applyTo(recruiter, code)).toContain(said('apply:own'));
    expect(await states()).toEqual([]);
  });
});
