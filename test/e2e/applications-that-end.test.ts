import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceCampaigns } from '../../src/campaigns/announce-campaigns.ts';
import type { Database } from '../../src/storage/database.ts';
import { makeSeeker, passDays, settle } from '../applications/desk-support.ts';
import { smallFirm, verifiedFirm } from '../firms/register-in-chat.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';

const advert = `Dibutuhkan 4 kasir toko, Kota Semarang
SMA, gaji 3,9 juta per bulan, penuh waktu
Melayani pembeli dan mencatat uang masuk
paling lambat 15 Desember 2026`;

describe('a vacancy of a firm, from its posting to the last answer', () => {
  let db: Database;
  let office: Office;
  let ratna: Chat;
  let rina: Chat;
  let seekers: Chat[];
  let chats: Chat[];
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    ratna = await office.seeker('Ratna Dewi', '33.74');
    rina = await office.staff('Rina', 'counselor', '33.74');
    seekers = [];
    for (const name of ['Siti', 'Budi', 'Ani', 'Tono', 'Wati'])
      seekers.push(await makeSeeker(office, db, name));
    chats = [ratna, rina, ...seekers];
  });
  afterAll(() => db.close());

  const restart = async (): Promise<void> => {
    for (const chat of chats) await chat.restart();
  };
  const seeker = (at: number): Chat => seekers[at] as Chat;
  const idOf = async (chat: Chat): Promise<number> =>
    (await db.prisma.application.findFirstOrThrow({ where: { personId: await chat.personId() } })).id;
  const listed = async (): Promise<void> => {
    await ratna.say('menu');
    await ratna.say('perusahaan');
    await ratna.press('candidates');
    await ratna.say('1');
  };
  /** The recruiter says something of one of them. */
  const decide = async (chat: Chat, move: string, words?: string): Promise<void> => {
    await listed();
    await ratna.press(`a${await idOf(chat)}`);
    await ratna.press(move);
    if (words !== undefined) await ratna.say(words);
    await settle({ db, chats }, office.clock.now());
    await restart();
  };
  const answer = async (chat: Chat, ...words: string[]): Promise<void> => {
    await chat.say('menu');
    for (const word of ['status', '1', ...words]) await chat.say(word);
  };
  const states = async (): Promise<string[]> =>
    (await db.prisma.application.findMany({ orderBy: { id: 'asc' } })).map(({ status }) => status);

  it('hires three, hears one decline, and is closed by the guarantee for the one whom nobody answered', async () => {
    const firmId = await verifiedFirm(ratna, rina, { ...smallFirm, name: 'Toko Ratna', contactPhone: '' });
    await ratna.say('menu');
    await ratna.say('perusahaan');
    for (const id of ['vacancies', 'new']) await ratna.press(id);
    await ratna.say(advert);
    await ratna.press('submit');
    const posting = await db.prisma.posting.findFirstOrThrow({ where: { firmId } });
    await rina.say('menu');
    await rina.say('TUGAS');
    for (const id of ['postings', `p${posting.id}`, 'approve']) await rina.press(id);
    await restart();
    const { id: vacancyId, code } = await db.prisma.vacancy.findFirstOrThrow({ where: { firmId } });
    for (const chat of seekers) {
      await chat.say(`lamar ${code}`);
      const [noted] = await chat.say('ya kirim');
      expect(noted?.text).toContain('sudah sampai ke perekrut Toko Ratna');
    }
    office.texts(ratna);
    await passDays({ db, office, chats }, 1);
    expect(office.texts(ratna).join('\n')).toContain(`(${code}): 5`);

    await listed();
    await ratna.press('some');
    await ratna.say('1-4');
    await ratna.press('INVITED');
    await ratna.say('Jumat 6 November jam 9, Jalan Pemuda 12, bawa ijazah');
    await restart();
    for (const at of [0, 1, 2, 3]) await answer(seeker(at), said('apply:say_CONFIRMED'));
    expect(await states()).toEqual([...Array<string>(4).fill('confirmed'), 'sent']);

    await passDays({ db, office, chats }, 3);
    for (const at of [0, 1]) {
      await decide(seeker(at), 'ATTENDED');
      await decide(seeker(at), 'HIRED');
    }
    for (const at of [2, 3])
      await decide(seeker(at), 'OFFERED', 'Mulai Senin, gaji 3,9 juta, kontrak setahun');
    await answer(seeker(2), said('apply:say_HIRED'));
    await answer(seeker(3), said('apply:say_DECLINED'), 'ya');
    await settle({ db, chats }, office.clock.now());
    expect(office.texts(ratna).join('\n')).toMatch(/menerima tawaranmu[\s\S]*menolak/u);
    expect(await states()).toEqual(['hired', 'hired', 'hired', 'declined', 'sent']);

    office.texts(seeker(4));
    await passDays({ db, office, chats }, 36);
    expect(await states()).toEqual(['hired', 'hired', 'hired', 'declined', 'unanswered']);
    expect(office.texts(ratna).join('\n')).toContain('belum dibaca');
    expect(office.texts(rina).join('\n')).toContain('sudah lama tidak dijawab');
    expect(office.texts(seeker(4)).join('\n')).toContain('tidak ada jawaban. Maaf.');
    await announceCampaigns(db.prisma, ['test'], office.clock.now());
    await settle({ db, chats }, office.clock.now());
    for (const at of [0, 1, 2])
      expect(office.texts(seeker(at)).join('\n')).toContain('lamaranmu ke Toko Ratna diterima');
    const moved = await db.prisma.applicationEvent.count({ where: { application: { vacancyId } } });
    const audited = await db.prisma.auditEntry.count({ where: { action: 'application.move' } });
    expect(audited).toBe(moved);
  });
});
