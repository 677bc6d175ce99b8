import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announceCampaigns } from '../../src/campaigns/announce-campaigns.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';
import { makeSeeker, makeVacancy, passDays, settle } from './desk-support.ts';

const dayMs = 86_400_000;
let db: Database;
let office: Office;
let counselor: Chat;
let chats: Chat[];
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  counselor = await office.staff('Rina', 'counselor', '33.74');
  chats = [counselor];
});

const seeker = async (name: string): Promise<Chat> => {
  const chat = await makeSeeker(office, db, name);
  chats.push(chat);
  return chat;
};
const applyTo = async (chat: Chat, code: string): Promise<string> => {
  await chat.say(`lamar ${code}`);
  const [message] = await chat.say('ya kirim');
  return message?.text ?? '';
};
/** The counselor opens an application of the list and says something of it. */
const decide = async (name: string, ...words: string[]): Promise<string> => {
  await counselor.say('tugas');
  const [list] = await counselor.say(said('counselor:applicants'));
  const line = list?.text.split('\n').find((one) => one.includes(name)) ?? '';
  await counselor.say(`buka lamaran ${/Lamaran (\d+)/u.exec(line)?.[1] ?? 0}`);
  let last = '';
  for (const word of words) last = (await counselor.say(word))[0]?.text ?? '';
  await settle({ db, chats }, office.clock.now());
  return last;
};
const states = async (vacancyId: number): Promise<string[]> => {
  const rows = await db.prisma.application.findMany({ where: { vacancyId }, orderBy: { id: 'asc' } });
  return rows.map(({ status }) => status);
};

describe('an application for a vacancy without a known way', () => {
  it('waits at the desk, and is not called sent before a counselor has passed it on', async () => {
    const { code, id } = await makeVacancy(db);
    const siti = await seeker('Siti');
    const noted = await applyTo(siti, code);
    expect(noted).toContain('antrean petugas Kota Semarang. Belum sampai ke Toko Maju');
    expect(noted).not.toContain('terkirim');
    await settle({ db, chats }, office.clock.now());
    expect(office.texts(counselor).join()).toContain(`Toko Maju (${code})`);
    expect(office.texts(counselor).join()).not.toContain('Siti');
    office.texts(siti);
    expect(await decide('Siti', said('applicants:say_PASSED_ON'))).toContain(said('applicants:moved'));
    expect(office.texts(siti).join()).toContain(said('apply:statusLong_sent'));
    expect(await states(id)).toEqual(['sent']);
  });

  it('shows the counselor what was chosen to be shown, and nothing else', async () => {
    const { code } = await makeVacancy(db);
    const siti = await seeker('Siti');
    const where = { id: await siti.personId() };
    await db.prisma.person.update({
      where,
      data: { interestCode: 'SAE', birthDate: new Date('2001-05-17') },
    });
    await siti.say(`lamar ${code}`);
    for (const words of [
      'ubah isinya',
      said('apply:without_phone'),
      said('apply:words'),
      'Siap kerja besok.',
    ])
      await siti.say(words);
    await siti.say(said('apply:done'));
    const [confirm] = await siti.say('ya kirim');
    expect(confirm?.text).toContain('antrean petugas');
    await counselor.say('tugas');
    await counselor.say(said('counselor:applicants'));
    const [shown] = await counselor.say('1');
    expect(shown?.text).toContain('Siap kerja besok.');
    expect(shown?.text).not.toMatch(/0812|HP:|Minat kerja|2001|17 Mei|Perempuan/u);
  });

  it('goes from the desk to an invitation, and to an employment that fills the vacancy and tells the others', async () => {
    const { code, id } = await makeVacancy(db, { openings: 1 });
    const [siti, budi] = [await seeker('Siti'), await seeker('Budi')];
    for (const chat of [siti, budi]) await applyTo(chat, code);
    for (const name of ['Siti', 'Budi']) await decide(name, said('applicants:say_PASSED_ON'));
    await siti.restart();
    await decide('Siti', said('applicants:say_INVITED'), 'Senin jam 9 di Jalan Pemuda');
    expect(office.texts(siti).join()).toContain('Senin jam 9 di Jalan Pemuda');
    await siti.say('status');
    const [open] = await siti.say('1');
    expect(open?.text).toMatch(/\d+ November 2026: kamu dipanggil\. Pesannya: Senin jam 9/u);
    await siti.say(said('apply:say_CONFIRMED'));
    await settle({ db, chats }, office.clock.now());
    expect(office.texts(counselor).join()).toContain('bilang akan datang');
    await decide('Siti', said('applicants:say_ATTENDED'));
    office.texts(budi);
    await decide('Siti', said('applicants:say_HIRED'));
    expect(await states(id)).toEqual(['hired', 'vacancyEnded']);
    expect((await db.prisma.vacancy.findUniqueOrThrow({ where: { id } })).closedAt).not.toBeNull();
    expect(office.texts(budi).join()).toContain(`Alasannya: ${said('apply:reason_filled')}`);
    expect(office.texts(siti).join()).toContain('Selamat');
    office.clock.advance(31 * dayMs);
    await announceCampaigns(db.prisma, ['test'], office.clock.now());
    await siti.runtime().pump();
    expect(office.texts(siti).join()).toContain('lamaranmu ke Toko Maju diterima');
  });

  it('is turned down with a decent reason from a list, which the applicant reads', async () => {
    const { code } = await makeVacancy(db);
    const siti = await seeker('Siti');
    await applyTo(siti, code);
    await decide('Siti', said('applicants:say_PASSED_ON'));
    office.texts(siti);
    await decide('Siti', said('applicants:say_NOT_SELECTED'), said('applicants:why_hours'));
    const told = office.texts(siti).join();
    expect(told).toContain('bukan nilai untuk dirimu');
    expect(told).toContain(said('apply:reason_hours'));
    expect(told).toContain('PETUGAS');
  });

  it('is nobody’s business in another regency, and not the counselor’s own', async () => {
    const other = await office.staff('Tono', 'counselor', '33.72');
    const { code } = await makeVacancy(db);
    await applyTo(await seeker('Siti'), code);
    await db.prisma.person.update({
      where: { id: await counselor.personId() },
      data: { phone: '+6281111111111', birthDate: null },
    });
    await applyTo(counselor, code);
    await other.say('tugas');
    expect((await other.say(said('counselor:applicants')))[0]?.text).toContain(said('applicants:none'));
    await counselor.say('tugas');
    const [own] = await counselor.say(said('counselor:applicants'));
    expect(own?.text).toContain('1 lamaran menunggu jawaban');
  });

  it('that is taken back is gone from the desk, which is told so without details', async () => {
    const { code, id } = await makeVacancy(db);
    const siti = await seeker('Siti');
    await applyTo(siti, code);
    await settle({ db, chats }, office.clock.now());
    office.texts(counselor);
    for (const words of ['status', '1', said('apply:say_WITHDRAWN'), 'ya']) await siti.say(words);
    await settle({ db, chats }, office.clock.now());
    expect(await states(id)).toEqual(['withdrawn']);
    const told = office.texts(counselor).join();
    expect(told).toContain('menarik lamarannya');
    expect(told).not.toContain('Siti');
    await counselor.say('tugas');
    expect((await counselor.say(said('counselor:applicants')))[0]?.text).toContain(said('applicants:none'));
    expect(await applyTo(siti, code)).toContain('antrean petugas');
    expect(await states(id)).toEqual(['atDesk']);
  });

  it('goes with HAPUS: the desk hears that a place is free, and an open page is closed', async () => {
    const { code, id } = await makeVacancy(db);
    const siti = await seeker('Siti');
    await applyTo(siti, code);
    await counselor.say('tugas');
    await counselor.say(said('counselor:applicants'));
    await counselor.say('1');
    expect((await counselor.row()).flow).toBe('applicants');
    for (const words of ['hapus', 'ya', 'hapus']) await siti.say(words);
    await settle({ db, chats }, office.clock.now());
    expect(await states(id)).toEqual([]);
    expect((await counselor.row()).flow).not.toBe('applicants');
    expect(office.texts(counselor).at(-1)).toContain('tidak ada lagi. Tempatnya kosong.');
  });

  it('leaves an event and a line of the audit log at every move', async () => {
    const { code } = await makeVacancy(db);
    await applyTo(await seeker('Siti'), code);
    await decide('Siti', said('applicants:say_PASSED_ON'));
    const events = await db.prisma.applicationEvent.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ move, state, mover }) => [move, state, mover])).toEqual([
      ['BEGAN', 'atDesk', 'person'],
      ['PASSED_ON', 'sent', 'receiver'],
    ]);
    const subject = `application:${events[0]?.applicationId ?? 0}`;
    const audited = await db.prisma.auditEntry.findMany({
      where: { action: 'application.move', subject, details: { path: ['state'], string_contains: '' } },
      orderBy: { id: 'asc' },
    });
    expect(audited.map(({ details }) => (details as { move: string }).move)).toEqual(['BEGAN', 'PASSED_ON']);
  });

  it('is closed honestly when nobody answers for 21 working days, after the desk was asked again', async () => {
    const { code, id } = await makeVacancy(db);
    const similar = await makeVacancy(db, { title: 'Kasir Swalayan', fields: ['penjualan'] });
    const siti = await seeker('Siti');
    await applyTo(siti, code);
    office.texts(siti);
    office.texts(counselor);
    await passDays({ db, office, chats }, 40);
    const asked = office.texts(counselor);
    expect(asked.map((text) => text.includes(code) && /belum|sudah lama/u.exec(text)?.[0])).toEqual([
      'belum',
      'belum',
      'sudah lama',
    ]);
    const told = office.texts(siti).join('\n');
    expect(told).toContain('tidak ada jawaban. Maaf.');
    expect(told).toContain(similar.code);
    expect(await states(id)).toEqual(['unanswered']);
  });
});
