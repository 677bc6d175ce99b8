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
let ratna: Chat;
let joko: Chat;
let counselor: Chat;
let siti: Chat;
let firmId: number;
let code: string;
let chats: Chat[];
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  counselor = await office.staff('Rina', 'counselor', '33.74');
  ratna = await office.seeker('Ratna', '33.74');
  joko = await office.seeker('Joko', '33.74');
  firmId = await makeFirm({ db, office }, [ratna, joko]);
  ({ code } = await makePosted(db, firmId));
  siti = await makeSeeker(office, db, 'Siti');
  chats = [counselor, ratna, joko, siti];
  await siti.say(`lamar ${code}`);
  await siti.say('ya kirim');
});

const hear = async (chat: Chat): Promise<string> => {
  await settle({ db, chats }, office.clock.now());
  return office.texts(chat).join('\n');
};
const block = async (chat: Chat): Promise<void> => {
  const where = { personId: await chat.personId() };
  await db.prisma.address.updateMany({ where, data: { state: 'unreachable' } });
};
const application = () => db.prisma.application.findFirstOrThrow();
const candidates = async (chat: Chat): Promise<string> => {
  await chat.say('menu');
  await chat.say('perusahaan');
  await chat.press('candidates');
  return chat
    .last()
    .choices.map(({ label }) => label)
    .join();
};

describe('an application to a firm that cannot answer it', () => {
  it('stays with a colleague where one recruiter has blocked the bot', async () => {
    await block(ratna);
    await passDays({ db, office, chats }, 1);
    expect(office.texts(joko).join('\n')).toContain('Pelamar baru untuk Toko Maju');
    expect((await application()).receiver).toBe('firm');
  });

  it('goes to the desk with its clock when the last recruiter is gone, and the person reads so', async () => {
    await block(ratna);
    await joko.say('perusahaan');
    await joko.press('colleagues');
    await joko.press('leave');
    await joko.press('leaveYes');
    const told = await hear(siti);
    expect(told).toContain(said('apply:statusLong_atDesk'));
    expect(await application()).toMatchObject({ receiver: 'desk', status: 'atDesk', clock: 'unseen' });
    expect(office.texts(counselor).join('\n')).toContain('pindah ke sini');
    await siti.say('status');
    const [open] = await siti.say('1');
    expect(open?.text).toContain('kamu melamar, terkirim ke perekrut');
    expect(open?.text).toContain('pindah ke petugas');
    await counselor.say('tugas');
    expect((await counselor.say(said('counselor:applicants')))[0]?.text).toContain('Siti');
  });

  it('is out of the recruiters’ sight when the office stops the firm', async () => {
    await db.prisma.firm.update({ where: { id: firmId }, data: { state: 'suspended' } });
    expect(await candidates(ratna)).not.toContain('Kasir');
    expect(office.texts(ratna).join('\n')).toContain(said('candidates:refused'));
    await settle({ db, chats }, office.clock.now());
    expect((await application()).receiver).toBe('desk');
  });

  it('keeps its state when it is handed over after an invitation', async () => {
    await candidates(ratna);
    await ratna.say('1');
    await ratna.say('1');
    await ratna.press('INVITED');
    await ratna.say('Senin 7 Desember jam 9 di toko');
    for (const chat of [ratna, joko]) await chat.say('BERHENTI');
    await settle({ db, chats }, office.clock.now());
    expect(await application()).toMatchObject({ receiver: 'desk', status: 'invited' });
  });

  it('is asked about, shown to the counselors at the third clock, and closed by the guarantee', async () => {
    office.texts(ratna);
    office.texts(siti);
    await passDays({ db, office, chats }, 24);
    const asked = office.texts(ratna).join('\n');
    expect(asked).toContain('yang belum dibaca');
    expect(asked).toContain('yang belum dijawab');
    expect(office.texts(counselor).join('\n')).toContain('sudah lama tidak dijawab');
    await counselor.say('tugas');
    expect((await counselor.say(said('counselor:applicants')))[0]?.text).toContain('Siti');
    await passDays({ db, office, chats }, 16);
    expect((await application()).status).toBe('unanswered');
    expect(office.texts(siti).join('\n')).toContain('tidak ada jawaban. Maaf.');
  });

  it('is no business of a recruiter of another firm, nor of an employer whose grant is for the regency', async () => {
    const other = await office.seeker('Dodi', '33.74');
    await makeFirm({ db, office }, [other], 'Toko Lain');
    const invited = await office.staff('Eko', 'employer', '33.74');
    for (const chat of [other, invited]) {
      const personId = await chat.personId();
      const row = { flow: 'candidates', flowVersion: 1, snapshot: { value: 'vacancies' } };
      const { id } = await application();
      const shown = { ...(await candidatesPage()), applicationId: id, firmId };
      await db.prisma.conversation.update({
        where: { personId },
        data: { ...row, snapshot: { value: 'one', context: shown } as object },
      });
      await chat.say(said('candidates:say_HIRED'));
      expect(office.texts(chat).join('\n')).toContain(said('counselor:notAllowed'));
    }
    expect((await application()).status).toBe('sent');
  });
});

/** The page of an application, as somebody could only have it who was shown it. */
async function candidatesPage(): Promise<Record<string, unknown>> {
  await candidates(ratna);
  await ratna.say('1');
  await ratna.say('1');
  const { context } = (await ratna.row()).snapshot;
  await db.prisma.application.updateMany({ data: { status: 'sent' } });
  return context ?? {};
}
