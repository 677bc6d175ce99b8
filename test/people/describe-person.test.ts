import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text, type Vars } from '../../flows/text.ts';
import { describePerson } from '../../src/people/describe-person.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { exportPerson } from '../../src/storage/people/export-person.ts';
import { openChat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { said } from '../support/said.ts';

const renderer = createRenderer();
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** The copy of somebody of whom something of most kinds is kept. */
async function copyIn(language: string): Promise<string> {
  const chat = await openChat(db);
  await chat.say('halo');
  const personId = await chat.personId();
  const { prisma } = db;
  await prisma.person.update({
    where: { id: personId },
    data: {
      name: 'Siti Aminah',
      gender: 'P',
      regency: '33.74',
      education: 'SMK',
      fields: ['penjualan'],
      experienceYears: 2,
      places: ['anywhere'],
      payMin: 2_500_000,
    },
  });
  await prisma.consent.create({
    data: { personId, purpose: 'account', word: 'granted', channel: 'test' },
  });
  await prisma.accommodation.create({ data: { personId, need: 'hearing' } });
  await prisma.assessment.create({
    data: {
      personId,
      instrument: 'riasec48',
      instrumentVersion: 'riasec48@1',
      language: 'id',
      channel: 'test',
      rule: 'full',
      answers: { create: [{ item: 'R1', value: 4, inboxId: 1n }] },
    },
  });
  await prisma.alertSetting.create({ data: { personId, frequency: 'daily', quietUntil: 7 } });
  const copy = await exportPerson(prisma, personId);
  if (copy === null) throw new Error('the person is gone');
  const say = (key: string, vars?: Vars) => renderer.render(text(key, vars), language);
  const address = copy.address.map((address) => ({ ...address, channel: 'telegram' }));
  return describePerson({ ...copy, address }, say, new Date('2026-11-24T20:00:00Z'));
}

describe('the copy of what is kept of a person', () => {
  it('is text in which codes are words', async () => {
    const copy = await copyIn('id');
    for (const line of [
      said('person:title', { date: '25 November 2026' }),
      'PROFIL\nNama: Siti Aminah',
      'Jenis kelamin: Perempuan',
      'Tempat tinggal: Kota Semarang',
      'Sekolah: SMK',
      'Bidang pengalaman: Penjualan & toko',
      'Lama pengalaman: 2 tahun',
      'Gaji: Rp2.500.000',
      'Kebutuhan khusus: Pendengaran / Tuli',
      'IZIN\nMenyimpan data: boleh,',
      'LAMARAN\nBelum ada.',
      'Seberapa sering: Sekali sehari',
      'Jam tenang: 20.00 sampai 07.00',
      ': halo\n',
    ])
      expect(copy).toContain(line);
    expect(copy).toMatch(/mutu komponen.*: Suka$/mu);
  });

  it.each(['id', 'jv', 'en'])('leaves no key and no JSON in it, %s', async (language) => {
    const copy = await copyIn(language);
    expect(copy).not.toMatch(/[{}[\]]|undefined|\w+_\w+|null/u);
  });
});
