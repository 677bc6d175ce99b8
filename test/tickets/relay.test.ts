import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { revokeAllGrants } from '../../src/storage/roles/revoke-grant.ts';
import type { Chat } from '../support/chat.ts';
import { agree } from '../support/agree.ts';
import { openTestDatabase } from '../support/database.ts';
import { createRecordingChannel } from '../support/recording-channel.ts';
import { openOffice, type Office } from '../support/office.ts';

const texts = (messages: { text: string }[]): string => messages.map(({ text }) => text).join('\n');

describe('a talk between a person and a counselor', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;

  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
  });
  afterAll(() => db.close());

  const ask = async (person: Chat, question: string): Promise<number> => {
    await person.say('PETUGAS');
    await person.say(question);
    const personId = await person.personId();
    const ticket = await db.prisma.ticket.findFirstOrThrow({ where: { personId }, orderBy: { id: 'desc' } });
    return ticket.id;
  };

  const take = async (counselor: Chat, ticket: number): Promise<string> => {
    await counselor.say(`TUGAS ${ticket}`);
    return texts(await counselor.press('take'));
  };

  it('goes both ways, with the bot silent, until SELESAI, and is rated with one tap', async () => {
    const siti = await office.seeker('Siti', '33.74');
    const ticket = await ask(siti, 'Kapan pelatihan menjahit dibuka?');
    expect(office.texts(rina).join('\n')).toContain(`tiket ${ticket}`);

    const room = await take(rina, ticket);
    expect(room).toContain('Kapan pelatihan menjahit dibuka?');
    expect(office.texts(siti).join('\n')).toContain('bicara dengan Rina');

    expect(await rina.say('Selamat pagi')).toEqual([]);
    expect(office.texts(siti)).toEqual(['Rina (petugas): Selamat pagi']);
    office.texts(rina);
    for (const words of ['terima kasih', 'menunya apa', '1', 'cari kerja', 'ulang']) {
      expect(await siti.say(words)).toEqual([]);
      expect(office.texts(rina)).toEqual([`Tiket ${ticket}, Siti: ${words}`]);
    }

    expect(texts(await siti.say('Selesai'))).toContain('Bagaimana bantuan petugas');
    expect(office.texts(rina).join('\n')).toContain('ditutup');
    await siti.press('3');
    expect((await siti.row()).flow).toBe('menu');
    expect(await db.prisma.ticket.findUnique({ where: { id: ticket } })).toMatchObject({
      state: 'closed',
      closedBy: 'person',
      satisfaction: 3,
    });
    expect(texts(await rina.say('Masih di sana?'))).toContain('tidak ada di tanganmu');
  });

  it('comes back to the question that was open before', async () => {
    const dwi = await office.seeker('Dwi', '33.74');
    await dwi.say('KABAR');
    const before = (await dwi.row()).snapshot.value;
    const ticket = await ask(dwi, 'Apa itu AK1?');
    await take(rina, ticket);
    await rina.press('canned');
    expect(texts(await rina.press('card'))).toContain('Terkirim');
    expect(office.texts(dwi).join('\n')).toContain('Kartu pencari kerja (AK/1) gratis');
    await rina.press('close');
    await rina.press('closeYes');
    expect(office.texts(dwi).join('\n')).toContain('Petugas sudah selesai');
    await dwi.press('2');
    expect(await dwi.row()).toMatchObject({ flow: 'alerts', snapshot: { value: before } });
  });

  it('ends with BERHENTI too, in any wording, and stops all notices', async () => {
    const eko = await office.seeker('Eko', '33.74');
    await take(rina, await ask(eko, 'Ada pelatihan las?'));
    expect(texts(await eko.say('tolong jangan hubungi saya lagi'))).toContain('semua kabar kuhentikan');
    const person = await db.prisma.person.findUniqueOrThrow({ where: { id: await eko.personId() } });
    expect(person.stoppedAt).not.toBeNull();
    expect((await eko.row()).snapshot.value).toBe('rating');
  });

  it('lets a counselor say what sounds like BERHENTI to a person', async () => {
    const fajar = await office.seeker('Fajar', '33.74');
    await take(rina, await ask(fajar, 'Saya diminta uang'));
    office.texts(fajar);
    await rina.say('Jangan kirim uang atau KTP ke siapa pun.');
    expect(office.texts(fajar)).toEqual(['Rina (petugas): Jangan kirim uang atau KTP ke siapa pun.']);
    await rina.press('close');
    await rina.press('closeYes');
  });

  it('answers prepared words in the language of the person', async () => {
    const john = await office.seeker('John', '33.74', 'en');
    await take(rina, await ask(john, 'When are you open?'));
    await rina.press('canned');
    await rina.press('hours');
    expect(office.texts(john).join('\n')).toContain('The office is open Monday to Friday');
    await rina.press('close');
    await rina.press('closeYes');
  });

  it('keeps notes between colleagues and needs to themselves', async () => {
    const gita = await office.seeker('Gita', '33.74');
    const personId = await gita.personId();
    await db.prisma.accommodation.create({ data: { personId, need: 'hearing' } });
    const ticket = await ask(gita, 'Ada lowongan?');
    expect(await take(rina, ticket)).not.toContain('hearing');
    office.texts(gita);
    await rina.press('note');
    expect(texts(await rina.say('Sudah pernah datang ke kantor'))).toContain('Catatan: Sudah pernah');
    expect(office.texts(gita)).toEqual([]);
    const consent = { personId, purpose: 'disability', word: 'granted', channel: 'test' };
    await db.prisma.consent.create({ data: consent });
    expect(texts(await rina.say(`0`))).toContain('Menu tugas');
    expect(texts(await rina.say(`TUGAS ${ticket}`))).toContain('hearing');
    await rina.press('close');
    await rina.press('closeYes');
  });

  it('goes back to the queue when the counselor loses the role in the middle', async () => {
    const budi = await office.staff('Budi', 'counselor', '33.74');
    const hana = await office.seeker('Hana', '33.74');
    const ticket = await ask(hana, 'Bagaimana cara melamar?');
    await take(budi, ticket);
    await revokeAllGrants(db.prisma, await budi.personId(), null, office.clock.now());
    office.texts(hana);
    expect(texts(await budi.say('Nomor KTP kamu berapa?'))).not.toContain('Hana');
    expect(office.texts(hana)).toEqual([]);
    office.texts(rina);
    expect(texts(await hana.say('Halo?'))).toContain('tersimpan di antrean');
    expect(office.texts(rina).join()).toContain(`tiket ${ticket}`);
    expect((await hana.row()).flow).toBe('menu');
    expect(await take(rina, ticket)).toContain('Penanya: Halo?');
    await rina.press('close');
    await rina.press('closeYes');
  });

  it('does not happen where a counselor closes the question unanswered, and nobody is asked to rate it', async () => {
    const joko = await office.seeker('Joko', '33.74');
    const ticket = await ask(joko, 'asdf asdf');
    await rina.say(`TUGAS ${ticket}`);
    office.texts(joko);
    await rina.press('close');
    await rina.press('closeYes');
    expect(office.texts(joko).join('\n')).toContain('menutupnya tanpa percakapan');
    expect((await joko.row()).flow).toBe('menu');
  });

  it('joins two channels, each with a process of its own', async () => {
    const other = openOffice(db, {
      channel: createRecordingChannel({ name: 'other' }),
      clock: office.clock,
    });
    const sari = await other.staff('Sari', 'counselor', '33.72');
    const kiki = await office.seeker('Kiki', '33.72');
    const ticket = await ask(kiki, 'Ada bursa kerja?');
    await sari.runtime().pump();
    expect(other.texts(sari).at(-1)).toContain(`tiket ${ticket}`);
    await take(sari, ticket);
    await kiki.runtime().pump();
    await sari.say('Ada, hari Sabtu.');
    await kiki.runtime().pump();
    expect(office.texts(kiki).at(-1)).toBe('Sari (petugas): Ada, hari Sabtu.');
    await kiki.say('Terima kasih');
    await sari.runtime().pump();
    expect(other.texts(sari).at(-1)).toBe(`Tiket ${ticket}, Kiki: Terima kasih`);
  });

  it('is nothing to have with oneself', async () => {
    const lina = await office.staff('Lina', 'counselor', '33.71');
    const ticket = await ask(lina, 'Pertanyaan untuk diri sendiri');
    await lina.say(`TUGAS ${ticket}`);
    await lina.press('take');
    expect(await db.prisma.ticket.findUnique({ where: { id: ticket } })).toMatchObject({ state: 'waiting' });
  });

  it('gets no alerts in between', async () => {
    const { announceAlerts } = await import('../../src/storage/jobs/announce-alerts.ts');
    const indah = await office.seeker('Indah', '33.74');
    const vacancy = await db.prisma.vacancy.create({
      data: { source: 'x', sourceId: 'a', code: 'A234', title: 'Kasir', employer: 'CV', contentHash: 'x' },
    });
    const personId = await indah.personId();
    await agree(db, personId, ['alerts', 'matching']);
    const dueAt = office.clock.now();
    await db.prisma.alert.create({ data: { personId, vacancyId: vacancy.id, score: 80, dueAt } });
    await take(rina, await ask(indah, 'Ada pelatihan las?'));
    expect(await announceAlerts(db.prisma, ['test'], office.clock.now())).toBe(0);
    await indah.say('selesai');
    expect(await announceAlerts(db.prisma, ['test'], office.clock.now())).toBe(1);
  });
});
