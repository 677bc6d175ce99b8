import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { said } from '../support/said.ts';
import { smallFirm, verifiedFirm } from './register-in-chat.ts';

const advert = `Dibutuhkan 3 kasir toko, Kota Semarang
SMA, gaji 3,9 juta per bulan
paling lambat 15 Desember 2026`;

describe('a vacancy that the office has approved', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let ratna: Chat;
  let code: string;
  beforeAll(async () => {
    db = await openTestDatabase();
    const channel = Object.assign(createRecordingChannel({ name: 'telegram' }), {
      linkTo: (word: string) => Promise.resolve(`https://t.me/contoh_bot?start=${word}`),
    });
    office = openOffice(db, { channel });
    rina = await office.staff('Rina', 'counselor', '33.74');
    ratna = await office.seeker('Ratna Dewi', '33.74');
    await verifiedFirm(ratna, rina, smallFirm);
    await ratna.say('perusahaan');
    await ratna.press('vacancies');
    await ratna.press('new');
    await ratna.say(advert);
    await ratna.press('submit');
    const { id } = await db.prisma.posting.findFirstOrThrow();
    await rina.say('TUGAS');
    await rina.press('postings');
    await rina.press(`p${id}`);
    await rina.press('approve');
    code = (await db.prisma.vacancy.findFirstOrThrow({ where: { source: 'firm' } })).code;
  });
  afterAll(() => db.close());

  const filesOf = (chat: Chat) => office.channel.sentTo(chat.address).flatMap(({ file }) => file ?? []);
  const open = async (chat: Chat, choice: string): Promise<void> => {
    await chat.say('menu');
    await chat.say('perusahaan');
    await chat.press(choice);
  };

  it('reaches its recruiter with a poster under 60 kB and the address that opens it, in words too', async () => {
    const told = office.channel.sentTo(ratna.address).find(({ message }) => message.text.includes(code));
    expect(told?.file).toMatchObject({
      as: 'picture',
      mimeType: 'image/png',
      fileName: `poster-${code}.png`,
    });
    expect(told?.file?.bytes.length).toBeLessThan(60_000);
    expect(told?.message.text).toContain(`https://t.me/contoh_bot?start=loker-${code}`);
  });

  it('gives poster and code to scan again in its menu, with all that the picture says in words', async () => {
    await open(ratna, 'vacancies');
    await ratna.press(`p${(await db.prisma.posting.findFirstOrThrow()).id}`);
    await ratna.press('poster');
    const { text } = ratna.last();
    for (const words of ['Kasir toko', 'Konveksi Melati', 'Kota Semarang', 'Rp3.900.000', `kode ${code}`])
      expect(text).toContain(words);
    await ratna.press('qr');
    expect(ratna.last().text).toContain(code);
    expect(filesOf(ratna).at(-1)).toMatchObject({ as: 'document', fileName: `qr-${code}.png` });
  });

  it('is opened by its deep link, also where that is a text that people send, at the first word too', async () => {
    const known = await office.seeker('Siti', '33.74');
    await known.say(`loker-${code.toLowerCase()}`);
    expect(known.last().text).toContain(`Kode: ${code}`);
    const closed = await office.seeker('Sari', '33.74');
    await closed.say('loker-ZZ99');
    expect(closed.last().text).toContain(said('vacancies:gone'));
  });

  it('is counted when others open it, and its recruiter reads no count of fewer than five', async () => {
    const opened = () => db.prisma.vacancyOpening.count();
    const before = await opened();
    await ratna.say('menu');
    await ratna.say(`loker-${code}`);
    expect(await opened()).toBe(before);
    await open(ratna, 'reports');
    expect(ratna.last().text).toContain('Dibuka pencari kerja: tidak ditampilkan kali.');
    for (let n = before; n < 6; n += 1) {
      const seeker = await office.seeker(`Warga ${n}`, '33.74');
      await seeker.say(`loker-${code}`);
    }
    await open(ratna, 'reports');
    expect(ratna.last().text).toContain('Lowonganmu yang pernah tayang: 1, sudah terisi: 0.');
    expect(ratna.last().text).toContain('Dibuka pencari kerja: 6 kali.');
    expect(ratna.last().text).toContain('Kasir toko (tayang): dibuka 6, melamar 0');
  });

  it('answers those who wait for an answer when its recruiter says that it is filled, and opens again', async () => {
    const siti = await office.seeker('Siti Waluyo', '33.74');
    const vacancy = await db.prisma.vacancy.findUniqueOrThrow({ where: { code } });
    const from = {
      personId: await siti.personId(),
      vacancyId: vacancy.id,
      receiver: 'desk',
      status: 'atDesk',
    };
    await db.prisma.application.create({ data: { ...from, createdAt: office.clock.now() } });
    await open(ratna, 'vacancies');
    await ratna.press(`p${(await db.prisma.posting.findFirstOrThrow()).id}`);
    await ratna.press('filled');
    expect(await db.prisma.application.findFirst({ where: from })).toBeNull();
    expect((await db.prisma.application.findFirstOrThrow()).status).toBe('vacancyEnded');
    expect((await db.prisma.vacancy.findUniqueOrThrow({ where: { code } })).closedWhy).toBe('filled');
    await open(ratna, 'vacancies');
    await ratna.press(`p${(await db.prisma.posting.findFirstOrThrow()).id}`);
    await ratna.press('reopen');
    expect((await db.prisma.vacancy.findUniqueOrThrow({ where: { code } })).closedAt).toBeNull();
  });

  it('is in the report of vacancies of a counselor of its regency, in words and as a file, and of no other', async () => {
    const month = office.clock.now().toISOString().slice(0, 7);
    await rina.say('menu');
    await rina.say('TUGAS');
    await rina.press('report');
    await rina.press('posted');
    expect(rina.last().text).toContain(`${month}: 1 lowongan, dicari 3 orang, 0 sudah terisi`);
    expect(rina.last().text).toContain('Konveksi Melati, Kota Semarang: 1 lowongan');
    await rina.press(`m.${month}`);
    expect(rina.last().text).toContain('usia, jenis_kelamin');
    const [head, line] = filesOf(rina).at(-1)?.bytes.toString().split('\n') ?? [];
    expect(head).toContain('kode,pemberi_kerja');
    expect(line).toContain(`"${code}","Konveksi Melati"`);
    const far = await office.staff('Joko', 'counselor', '33.72');
    await far.say('TUGAS');
    await far.press('report');
    await far.press('posted');
    expect(far.last().text).toContain('Belum ada lowongan yang dipasang usaha');
  });
});
