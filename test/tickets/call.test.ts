import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const texts = (messages: { text: string }[]): string => messages.map(({ text }) => text).join('\n');

describe('the news of a ticket', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let agus: Chat;

  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
    agus = await office.staff('Agus', 'counselor', '33.74');
  });
  afterAll(() => db.close());

  const ask = async (chat: Chat, question: string): Promise<number> => {
    await chat.say('PETUGAS');
    await chat.say(question);
    const personId = await chat.personId();
    return (await db.prisma.ticket.findFirstOrThrow({ where: { personId }, orderBy: { id: 'desc' } })).id;
  };
  const take = (chat: Chat, ticket: number, deed = 'take') =>
    chat.tell({ type: 'PICK', data: `n:t${ticket}:${deed}`, callbackId: 'x' });
  const stateOf = (id: number) => db.prisma.ticket.findUniqueOrThrow({ where: { id } });

  it('says what is asked, where and in which language, and is taken by its button', async () => {
    const siti = await office.seeker('Siti', '33.74', 'jv');
    const ticket = await ask(siti, 'Kapan pelatihan njait?');
    const news = office.channel.sentTo(rina.address).at(-1)?.message;
    expect(news?.text).toContain('“Kapan pelatihan njait?”');
    expect(news?.text).toContain('Kota Semarang, bahasa Jawa');
    expect(news?.choices.map(({ label }) => label)).toEqual(['Ambil', 'Baca dulu']);
    office.texts(siti);
    expect(texts(await take(rina, ticket))).toContain('langsung terkirim ke Siti');
    expect(office.texts(siti).join('\n')).toContain('Rina');
    expect(await stateOf(ticket)).toMatchObject({ state: 'taken', assignedTo: await rina.personId() });
  });

  it('pressed too late tells who has it, and takes nothing', async () => {
    const dian = await office.seeker('Dian', '33.74');
    const ticket = await ask(dian, 'Ada bursa kerja?');
    await take(rina, ticket);
    expect(texts(await take(agus, ticket))).toContain('Sudah diambil Rina.');
    expect(await stateOf(ticket)).toMatchObject({ assignedTo: await rina.personId() });
    expect(texts(await take(rina, ticket))).toContain('langsung terkirim ke Dian');
  });

  it('is only read where that is pressed', async () => {
    const ticket = await ask(await office.seeker('Eka', '33.74'), 'Bagaimana membuat AK1?');
    expect(texts(await take(agus, ticket, 'read'))).toContain('Belum ada yang mengambil.');
    expect(await stateOf(ticket)).toMatchObject({ state: 'waiting' });
  });

  it('comes with the commands of the office in the menu of the chat, which nobody else has', async () => {
    await rina.say('MENU');
    expect((await rina.say('TUGAS')).at(-1)?.commands).toBe('office');
    expect((await rina.say('MENU')).at(-1)?.commands).toBeUndefined();
    const seeker = await office.seeker('Lani', '33.74');
    expect((await seeker.say('TUGAS')).at(-1)?.commands).toBe('everyone');
  });

  it('gives nothing to a seeker who forges its button', async () => {
    const ticket = await ask(await office.seeker('Fitri', '33.74'), 'Saya mau tanya gaji');
    const forger = await office.seeker('Gani', '33.74');
    for (const deed of ['take', 'read'])
      expect(texts(await take(forger, ticket, deed))).not.toContain('gaji');
    expect(await stateOf(ticket)).toMatchObject({ state: 'waiting', assignedTo: null });
    expect(
      await db.prisma.auditEntry.count({ where: { actorId: await forger.personId(), allowed: false } }),
    ).toBe(2);
  });

  it('is not sent any more once somebody has taken the ticket', async () => {
    office.clock.advance(10 * 3_600_000);
    await agus.say('TUGAS');
    const heri = await office.seeker('Heri', '33.74');
    const ticket = await ask(heri, 'Masih buka?');
    const waiting = () =>
      db.prisma.outbox.count({
        where: {
          lane: 1,
          purpose: 'work',
          state: 'pending',
          message: { path: ['ticketId'], equals: ticket },
        },
      });
    expect(await waiting()).toBeGreaterThan(0);
    await agus.say(`TUGAS ${ticket}`);
    await agus.press('take');
    expect(await waiting()).toBe(0);
  });

  it('is asked about before a person is handed back, who stays in the talk where it was not meant', async () => {
    const indah = await office.seeker('Indah', '33.74');
    const ticket = await ask(indah, 'Boleh tanya?');
    await take(rina, ticket);
    expect(texts(await rina.press('close'))).toContain('Kembalikan Indah ke robot?');
    expect(await stateOf(ticket)).toMatchObject({ state: 'taken' });
    expect(texts(await rina.press('closeNo'))).toContain('langsung terkirim ke Indah');
    await rina.press('close');
    await rina.press('closeYes');
    expect(await stateOf(ticket)).toMatchObject({ state: 'closed' });
  });

  it('is handed over with word to whoever had it, whoever has it now, and the person', async () => {
    const joko = await office.seeker('Joko', '33.74');
    const ticket = await ask(joko, 'Tolong dibantu');
    await take(rina, ticket);
    const head = await office.staff('Kepala', 'supervisor', null);
    for (const one of [rina, agus, joko]) office.texts(one);
    await head.say(`TUGAS ${ticket}`);
    await head.press('assign');
    await head.press(`c${await agus.personId()}`);
    expect(office.texts(rina).join('\n')).toContain(`Tiket ${ticket} sudah diteruskan ke Agus.`);
    expect(office.texts(agus).join('\n')).toContain(`Tiket ${ticket} diserahkan kepadamu`);
    expect(office.texts(joko).join('\n')).toContain('Agus');
  });

  it('tells in the list how long each has waited and in which language', async () => {
    const kiki = await office.seeker('Kiki', '33.74', 'jv');
    const ticket = await ask(kiki, 'Nyuwun pirsa');
    office.clock.advance(3 * 3_600_000);
    await rina.say('TUGAS');
    await rina.press('waiting');
    let page = rina.last().text;
    for (let n = 0; n < 5 && !page.includes('Kiki'); n += 1) page = texts(await rina.press('more'));
    expect(page).toContain(`Tiket ${ticket}, 3 jam, Kiki, Kota Semarang, bahasa Jawa: Nyuwun pirsa`);
  });
});
