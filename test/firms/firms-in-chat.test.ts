import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { loadGrants } from '../../src/storage/roles/grants.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';
import { answerAll, smallFirm, verifiedFirm } from './register-in-chat.ts';

describe('a firm', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
  });
  afterAll(() => db.close());

  const firmNamed = (name: string) => db.prisma.firm.findFirstOrThrow({ where: { name } });
  const named = (name: string, contactPhone = '') => ({ ...smallFirm, name, contactPhone });

  it('is registered in the chat, looked at by a counselor of its regency, and its recruiter hears of it', async () => {
    const ratna = await office.seeker('Ratna Dewi', '33.74');
    await answerAll(ratna);
    expect(ratna.last().text).toContain('Tempat: Kota Semarang');
    expect(ratna.last().text).toContain('Bidang: Jahit & garmen');
    await ratna.restart();
    await ratna.press('send');
    expect(ratna.last().text).toContain('Perekrut Konveksi Melati.');
    expect(ratna.last().text).toContain('Menunggu diperiksa petugas');
    expect(office.texts(rina).join('\n')).toContain('Usaha baru menunggu diperiksa: Konveksi Melati');

    await rina.say('TUGAS');
    await rina.press('firms');
    const { id } = await firmNamed('Konveksi Melati');
    await rina.press(`f${id}`);
    expect(rina.last().text).toContain('Bukti: Papan nama di depan');
    await rina.press('verify');
    await rina.press('done');
    await rina.press('skip');
    expect(rina.last().text).toContain('Usaha nomor');
    await rina.press('verify');
    await rina.press('name');
    await rina.press('address');
    await rina.press('phone');
    await rina.press('phone');
    await rina.press('done');
    await rina.say('Selamat bergabung');
    const firm = await firmNamed('Konveksi Melati');
    expect(firm).toMatchObject({
      state: 'verified',
      checks: ['name', 'address'],
      contactPhone: '+6281234567890',
    });
    expect(office.texts(ratna).join('\n')).toContain('Kata petugas: Selamat bergabung');
    const [line] = await db.prisma.auditEntry.findMany({ where: { action: 'firm.verified' } });
    expect(line).toMatchObject({
      actorId: await rina.personId(),
      subject: `firm:${id}`,
      details: { checks: 'name,address', reason: 'Selamat bergabung' },
    });
    await ratna.say('Selesai');
    expect(office.texts(ratna).join('\n')).toContain(said('firm:seekerAgain'));
  });

  it('has several recruiters, by a code of the first, who can take it back; and leaves nobody else in', async () => {
    const sri = await office.seeker('Sri', '33.74');
    const budi = await office.seeker('Budi', '33.74');
    await answerAll(sri, named('Katering Sri'));
    await sri.press('send');
    await sri.press('colleagues');
    await sri.press('invite');
    const code = /KANCA-\w{4}-\w{4}/u.exec(office.texts(sri).join('\n'))?.[0] ?? '';
    expect((await budi.say(code))[0]?.text).toContain('ikut merekrut untuk Katering Sri');
    await budi.say('perusahaan');
    expect(budi.last().text).toContain('Perekrut Katering Sri.');
    await budi.press('colleagues');
    expect(budi.last().choices.map(({ data }) => data.split(':')[1])).not.toContain('invite');
    const { id } = await firmNamed('Katering Sri');
    await sri.say('perusahaan');
    await sri.press(`m${await budi.personId()}`);
    await sri.press('removeYes');
    expect(await loadGrants(db.prisma, await budi.personId())).toEqual([]);
    expect(await db.prisma.firmMember.count({ where: { firmId: id, leftAt: null } })).toBe(1);
    await budi.say('menu');
    await budi.say('perusahaan');
    expect(budi.last().text).toBe(said('firm:intro'));
  });

  it('that the office has invited is verified at once, once for each invitation', async () => {
    const tini = await office.staff('Tini', 'employer', '33.74');
    await answerAll(tini, named('Toko Tini'));
    await tini.press('send');
    await answerAll(tini, named('Toko Tini Dua'));
    await tini.press('send');
    expect((await firmNamed('Toko Tini')).state).toBe('verified');
    expect((await firmNamed('Toko Tini Dua')).state).toBe('waiting');
  });

  it('under the name of another, or with its number, is shown its twin first', async () => {
    const umi = await office.seeker('Umi', '33.74');
    await verifiedFirm(umi, rina, named('PT. Roti Enak, Tbk', '0811 2222 3333'));
    const lia = await office.seeker('Lia', '33.74');
    for (const twin of [named('roti enak'), named('Lain Sekali', '+62 811-2222-3333')]) {
      await answerAll(lia, twin);
      await lia.press('send');
      expect(lia.last().text).toContain('PT. Roti Enak, Tbk, Kota Semarang');
      await lia.say('menu');
    }
    await answerAll(lia, named('Roti Enak'));
    await lia.press('send');
    await lia.press('other');
    const [first, second] = [await firmNamed('PT. Roti Enak, Tbk'), await firmNamed('Roti Enak')];
    const dewi = await office.staff('Dewi', 'supervisor', '33.74');
    await dewi.say('TUGAS');
    await dewi.press('firms');
    await dewi.press(`f${second.id}`);
    await dewi.press(`t${first.id}`);
    await dewi.say(/Ketik angka (\d{4})/u.exec(dewi.last().text)?.[1] ?? '');
    expect(await db.prisma.firm.findUnique({ where: { id: second.id } })).toMatchObject({
      state: 'merged',
      mergedInto: first.id,
    });
    await lia.say('menu');
    await lia.say('perusahaan');
    expect(lia.last().text).toContain('Perekrut PT. Roti Enak, Tbk.');
  });

  it('hides its vacancies while it is suspended or nobody recruits for it, and shows them again', async () => {
    const eko = await office.seeker('Eko', '33.74');
    const id = await verifiedFirm(eko, rina, named('Bengkel Eko'));
    const made = { source: 'firm', sourceId: 'x1', code: 'B3NG', contentHash: 'x' };
    await db.prisma.vacancy.create({
      data: { ...made, title: 'Montir', employer: 'Bengkel Eko', firmId: id },
    });
    const shown = async (): Promise<boolean> =>
      (await db.prisma.vacancy.findUniqueOrThrow({ where: { code: 'B3NG' } })).closedAt === null;
    const decide = async (choice: string): Promise<void> => {
      await rina.say('TUGAS');
      await rina.press('firms');
      await rina.say('bengkel');
      await rina.press(`f${id}`);
      await rina.press(choice);
    };
    await decide('suspend');
    await rina.say('Ada laporan minta uang');
    expect(await shown()).toBe(false);
    await eko.say('perusahaan');
    expect(eko.last().text).toContain('Kata petugas: Ada laporan minta uang');
    await decide('verify');
    await rina.press('noReport');
    await rina.press('done');
    await rina.press('skip');
    expect(await shown()).toBe(true);
    await eko.say('perusahaan');
    await eko.press('colleagues');
    await eko.press('leave');
    await eko.press('leaveYes');
    expect(await shown()).toBe(false);
  });

  it('is never decided by somebody who recruits for it, nor by a counselor of another regency', async () => {
    const wati = await office.staff('Wati', 'counselor', '33.74');
    await answerAll(wati, named('Salon Wati'));
    await wati.press('send');
    const { id } = await firmNamed('Salon Wati');
    await wati.say('TUGAS');
    await wati.press('firms');
    await wati.say('salon');
    await wati.press(`f${id}`);
    expect(wati.last().text).toContain('petugas lain yang memutuskan');
    expect(wati.last().choices.map(({ data }) => data.split(':')[1])).not.toContain('verify');
    const far = await office.staff('Joko', 'counselor', '33.72');
    await far.say('TUGAS');
    await far.press('firms');
    await far.say('salon');
    expect(far.last().text).toContain('Tidak ada usaha di daerahmu');
  });

  it('cannot bear the name of a person or a number, but for a household, and an agency needs its permit', async () => {
    const wahyu = await office.seeker('Wahyu Nugroho', '33.74');
    await answerAll(wahyu, named('wahyu nugroho'));
    await wahyu.press('send');
    expect(office.texts(wahyu).join('\n')).toContain(said('firm:refused_personName'));
    await wahyu.say('Jasa 0812 3456 7890');
    await wahyu.press('send');
    expect(office.texts(wahyu).join('\n')).toContain(said('firm:refused_badName'));
    await wahyu.say('Warung Pak Wahyu');
    await wahyu.press('change');
    await wahyu.press('c.kind');
    await wahyu.press('labourSupplier');
    await wahyu.press('send');
    expect(office.texts(wahyu).join('\n')).toContain(said('firm:refused_permitMissing'));
    await wahyu.say('SIPP 12/2026');
    await wahyu.press('send');
    const agency = await firmNamed('Warung Pak Wahyu');
    await rina.say('TUGAS');
    await rina.press('firms');
    await rina.say(String(agency.id));
    await rina.press(`f${agency.id}`);
    await rina.press('verify');
    await rina.press('name');
    await rina.press('done');
    await rina.press('skip');
    expect((await firmNamed('Warung Pak Wahyu')).state).toBe('waiting');
  });

  it('waits for the office again when it says who it is anew, and loses contact and household name with HAPUS', async () => {
    const ayu = await office.seeker('Ayu Lestari', '33.74');
    const id = await verifiedFirm(ayu, rina, {
      ...named('Ayu Lestari', '0813 1111 2222'),
      kind: 'household',
      size: '',
    });
    await ayu.say('perusahaan');
    await ayu.press('profile');
    await ayu.press('c.proof');
    await ayu.say('Rumah nomor 7');
    expect((await db.prisma.firm.findUnique({ where: { id } }))?.state).toBe('verified');
    await ayu.press('profile');
    await ayu.press('c.regency');
    await ayu.say('Kota Salatiga');
    expect(await db.prisma.firm.findUnique({ where: { id } })).toMatchObject({
      state: 'waiting',
      checks: [],
    });
    await ayu.say('HAPUS');
    await ayu.press('yes');
    await ayu.press('hapus');
    expect(await db.prisma.firm.findUnique({ where: { id } })).toMatchObject({
      ...{ name: '', proof: null, contactName: null, contactPhone: null, registeredBy: null },
    });
    expect(await db.prisma.firmMember.count({ where: { firmId: id } })).toBe(0);
  });
});
