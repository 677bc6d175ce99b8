import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { hashInviteCode, makeInviteCode } from '../../src/roles/invite-code.ts';
import { doubtSilent } from '../../src/storage/people/doubt.ts';
import { createInvite } from '../../src/storage/roles/invites.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const dayMs = 86_400_000;
const born = new Date('2001-08-17T00:00:00Z');
const telling = /Siti|Semarang|kasir/iu;

let db: Database;
let office: Office;
let siti: Chat;
let personId: number;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.prisma.lockout.deleteMany();
  await db.prisma.person.deleteMany();
  office = openOffice(db);
  siti = await office.seeker('Siti', '33.74');
  personId = await siti.personId();
  await db.prisma.person.update({ where: { id: personId }, data: { birthDate: born, wish: 'kasir' } });
  office.texts(siti);
});

/** So many days pass without a word from a number, and the job of the night runs. */
async function silent(chat: Chat, days: number): Promise<void> {
  const now = new Date();
  const id = await chat.personId();
  const lastSeenAt = new Date(now.getTime() - days * dayMs);
  await db.prisma.address.updateMany({ where: { personId: id }, data: { lastSeenAt } });
  const ago = (count: number): Date => new Date(now.getTime() - count * dayMs);
  await doubtSilent(db.prisma, { silentSince: ago(365), idleSince: ago(30) });
}
const answers = async (chat: Chat, ...lines: string[]): Promise<string[]> => {
  const texts: string[] = [];
  for (const line of lines) texts.push(...(await chat.say(line)).map(({ text }) => text));
  return texts;
};

describe('a number that was silent for a year', () => {
  beforeEach(() => silent(siti, 400));

  it.each([
    'halo',
    'menu',
    'profil',
    'data saya',
    'status',
    'hapus',
    'lamar',
    'cari kasir',
    '2',
    'hubung abc123',
    '1',
  ])('is told nothing of the account by %s, and asked for the birth date', async (line) => {
    const [text] = await answers(siti, line);
    expect(text).toContain('tanggal lahir');
    expect(text).not.toMatch(telling);
    expect((await answers(siti, 'menu')).join()).not.toMatch(telling);
    expect(await db.prisma.person.count({ where: { deletedAt: null } })).toBe(1);
  });

  it('is who we know after the birth date, and goes on', async () => {
    const [first] = await answers(siti, 'halo');
    expect(first).toContain('belum yakin siapa yang menulis');
    const [known] = await answers(siti, '17 Agustus 2001');
    expect(known).toContain('Selamat datang lagi');
    expect((await answers(siti, 'profil')).join()).toMatch(telling);
    const where = { actorId: personId, action: 'owner.confirm' };
    expect(await db.prisma.auditEntry.findMany({ where, select: { allowed: true } })).toEqual([
      { allowed: true },
    ]);
  });

  it('may guess three times, also rightly afterwards, until the next day', async () => {
    const wrong = await answers(siti, '1-1-2000', '2-1-2000', '3-1-2000');
    expect(wrong.at(-1)).toContain('tiga kali');
    expect((await answers(siti, '17-8-2001')).join()).toContain('tiga kali');
    expect(
      await db.prisma.auditEntry.count({
        where: { actorId: personId, action: 'owner.confirm', allowed: false },
      }),
    ).toBe(3);
    office.clock.advance(dayMs + 1_000);
    expect((await answers(siti, '17-8-2001')).join()).toContain('Selamat datang lagi');
  });

  it('reaches a human and ends all news as ever', async () => {
    const counselor = await office.staff('Rina', 'counselor', '33.74');
    expect((await answers(siti, '1-1-2000', '2-1-2000', '3-1-2000')).length).toBe(3);
    expect((await answers(siti, 'petugas')).join()).not.toMatch(telling);
    await answers(siti, 'Aku lupa tanggalnya');
    const ticket = await db.prisma.ticket.findFirstOrThrow();
    await counselor.say(`TUGAS ${ticket.id}`);
    await counselor.press('take');
    expect(office.texts(siti).join('\n')).toContain('Rina');
    await siti.say('Terima kasih sudah dibalas');
    expect(office.texts(counselor).join('\n')).toContain('Terima kasih sudah dibalas');
    await silent(siti, 400);
    await answers(siti, 'berhenti');
    expect((await db.prisma.person.findUniqueOrThrow({ where: { id: personId } })).stoppedAt).not.toBeNull();
  });

  it.each(['tolong jangan kirim pesan lagi ya', 'wis ora usah ngirimi maneh'])(
    'ends all news when asked in other words: %s',
    async (line) => {
      await answers(siti, line);
      expect(
        (await db.prisma.person.findUniqueOrThrow({ where: { id: personId } })).stoppedAt,
      ).not.toBeNull();
    },
  );

  it('reaches a human when asked in a sentence', async () => {
    const [text] = await answers(siti, 'bisa ngobrol sama petugasnya langsung?');
    expect(text).not.toContain('tanggal lahir');
    expect(text).not.toMatch(telling);
  });

  it('gets help in distress, whoever it is, and a human by one answer', async () => {
    const [text] = await answers(siti, 'aku pengen mati aja');
    expect(text).toContain('119');
    expect(text).not.toContain('tanggal lahir');
    await answers(siti, '1', 'tolong telepon aku besok');
    expect(await db.prisma.ticket.count()).toBe(1);
    expect(office.texts(siti).slice(-3).join()).not.toMatch(telling);
  });

  it('leads out of a talk to nothing of the account', async () => {
    await answers(siti, 'petugas');
    const [text] = await answers(siti, 'menu');
    expect(text).toContain('tanggal lahir');
    expect(text).not.toMatch(telling);
  });

  it('begins anew with a new owner, and the account stays where it was', async () => {
    await answers(siti, 'halo');
    const [left] = await answers(siti, 'BARU');
    expect(left).toContain('Data yang lama tidak kubuka');
    const fresh = await siti.personId();
    expect(fresh).not.toBe(personId);
    expect((await answers(siti, 'halo')).join()).not.toMatch(telling);
    expect(await db.prisma.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      name: 'Siti',
    });
    expect(await db.prisma.person.findUniqueOrThrow({ where: { id: fresh } })).toMatchObject({ name: null });
  });
});

describe('a number whose owner is said to have changed', () => {
  it('is asked at once, and nothing of the account is said before', async () => {
    const [text] = await answers(siti, 'Nomor ini sudah ganti pemilik');
    expect(text).toContain('tanggal lahir');
    expect((await answers(siti, 'profil')).join()).not.toMatch(telling);
    expect((await answers(siti, '17-8-2001')).join()).toContain('Selamat datang lagi');
  });
});

it('a number that wrote within the year is asked nothing', async () => {
  await silent(siti, 300);
  expect((await answers(siti, 'profil')).join()).toMatch(telling);
});

describe('a role that was idle for a month', () => {
  it('acts again after the birth date', async () => {
    const rina = await office.staff('Rina', 'counselor', '33.74');
    await db.prisma.person.update({ where: { id: await rina.personId() }, data: { birthDate: born } });
    await silent(rina, 40);
    expect((await answers(rina, 'TUGAS')).join()).toContain('tanggal lahir');
    await answers(rina, '17-8-2001');
    expect((await answers(rina, 'TUGAS')).join()).not.toContain('tanggal lahir');
  });

  it('acts again after a new invitation where no fact is known', async () => {
    const rina = await office.staff('Rina', 'counselor', '33.74');
    await silent(rina, 40);
    expect((await answers(rina, 'TUGAS')).join()).toContain('kode undangan baru');
    expect((await answers(rina, 'KANCA-AAAA-AAAA')).join()).toContain('kode undangan baru');
    const code = makeInviteCode();
    const grant = { role: 'counselor' as const, scope: '33.74', createdBy: null };
    const expiresAt = new Date(office.clock.now().getTime() + dayMs);
    await createInvite(
      db.prisma,
      { ...grant, codeHash: hashInviteCode(code), expiresAt },
      office.clock.now(),
    );
    expect((await answers(rina, code)).join()).toContain('Selamat datang lagi');
    expect((await answers(rina, 'TUGAS')).join()).not.toContain('kode undangan');
  });
});
