import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { timeOutTickets } from '../../src/storage/tickets/time-out-tickets.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const hourMs = 3_600_000;
const texts = (messages: { text: string }[]): string => messages.map(({ text }) => text).join('\n');

describe('two counselors and many people', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let agus: Chat;
  const asked = new Map<string, { chat: Chat; ticket: number }>();

  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
    agus = await office.staff('Agus', 'counselor', '33.72');
    for (let n = 0; n < 100; n += 1) {
      const regency = n % 10 === 9 ? null : n % 2 === 0 ? '33.74' : '33.72';
      const chat = await office.seeker(`Orang ${n}`, regency, n % 25 === 0 ? 'jv' : 'id');
      await chat.say('PETUGAS');
      await chat.say(`Pertanyaan ${n}`);
      const personId = await chat.personId();
      const ticket = await db.prisma.ticket.findFirstOrThrow({ where: { personId } });
      asked.set(`Orang ${n}`, { chat, ticket: ticket.id });
    }
  });
  afterAll(() => db.close());

  const of = (n: number): { chat: Chat; ticket: number } => {
    const found = asked.get(`Orang ${n}`);
    if (found === undefined) throw new Error(`no person ${n}`);
    return found;
  };
  const refused = async (chat: Chat): Promise<string[]> => {
    const lines = await db.prisma.auditEntry.findMany({
      where: { actorId: await chat.personId(), allowed: false },
    });
    return lines.map(({ action, subject }) => `${action} ${subject}`);
  };

  it('see their own regency and those whose regency is unknown, longest waiting first', async () => {
    expect(texts(await rina.say('TUGAS'))).toContain('60 tiket menunggu');
    const list = texts(await rina.press('waiting'));
    expect(list).toContain('Orang 0, Kota Semarang, bahasa Jawa: Pertanyaan 0');
    expect(list).not.toContain('Orang 1,');
    expect(texts(await agus.say('TUGAS'))).toContain('50 tiket menunggu');
  });

  it('see one language only when they want to', async () => {
    expect(texts(await rina.press('language'))).toContain('Bahasa: Indonesia');
    expect(texts(await rina.press('language'))).toContain('2 tiket menunggu');
  });

  it('cannot open, take or answer a ticket of another regency, whatever the button says', async () => {
    const { ticket, chat } = of(1);
    office.texts(chat);
    expect(texts(await rina.say(`TUGAS ${ticket}`))).toContain('bukan daerahmu');
    await rina.press('waiting');
    const step = (await rina.row()).step;
    await rina.tell({ type: 'PICK', data: `${step}:t${ticket}`, callbackId: 'forged' });
    await rina.tell({ type: 'PICK', data: `${step}:take`, callbackId: 'forged' });
    await rina.tell({ type: 'PICK', data: `${step}:c1`, callbackId: 'forged' });
    expect(await refused(rina)).toEqual([`ticket.read ticket:${ticket}`]);
    expect(await db.prisma.ticket.findUnique({ where: { id: ticket } })).toMatchObject({ state: 'waiting' });
    expect(office.texts(chat)).toEqual([]);
  });

  it('are not moved by a seeker who forges the buttons of the office', async () => {
    const { chat } = of(4);
    const before = await db.prisma.ticket.count({ where: { state: 'waiting' } });
    const step = (await chat.row()).step;
    for (const id of ['take', 'close', 'waiting', 'revoke', `t${of(6).ticket}`, 'g1'])
      await chat.tell({ type: 'PICK', data: `${step}:${id}`, callbackId: 'forged' });
    for (const words of ['AMBIL 1', 'take', 'close', 'cabut sekarang']) await chat.say(words);
    expect(await db.prisma.ticket.count({ where: { state: 'waiting' } })).toBe(before);
    expect((await chat.row()).flow).not.toBe('counselor');
  });

  it('take each ticket once', async () => {
    const doni = await office.staff('Doni', 'counselor', '33.74');
    const { ticket } = of(2);
    await rina.say(`TUGAS ${ticket}`);
    await doni.say(`TUGAS ${ticket}`);
    await rina.press('take');
    expect(texts(await doni.press('take'))).toContain('sudah diambil orang lain');
    expect(await db.prisma.ticket.findUnique({ where: { id: ticket } })).toMatchObject({
      assignedTo: await rina.personId(),
    });
  });

  it('are given tickets by a supervisor, and only those of their regency', async () => {
    const head = await office.staff('Kepala', 'supervisor', null);
    const { ticket, chat } = of(3);
    await head.say(`TUGAS ${ticket}`);
    const [question] = await head.press('assign');
    expect(question?.choices.map(({ label }) => label).join()).not.toContain('Rina');
    await head.press(`c${await agus.personId()}`);
    expect(office.texts(agus).join('\n')).toContain(`Tiket ${ticket} diserahkan kepadamu`);
    expect(office.texts(chat).join('\n')).toContain('bicara dengan Agus');
  });

  it('lose a talk in which nobody writes for a day; a written word begins the day anew', async () => {
    const { ticket, chat } = of(3);
    office.clock.advance(20 * hourMs);
    await chat.say('Masih ada?');
    const renderer = createRenderer();
    office.clock.advance(20 * hourMs);
    const timeOut = (): Promise<number> =>
      timeOutTickets(db.prisma, renderer, 24 * hourMs, office.clock.now());
    await timeOut();
    expect(await db.prisma.ticket.findUnique({ where: { id: ticket } })).toMatchObject({ state: 'taken' });
    office.clock.advance(5 * hourMs);
    expect(await timeOut()).toBe(1);
    await chat.runtime().pump();
    expect(office.texts(chat).join('\n')).toContain('Petugas lama tidak menulis');
    expect((await chat.row()).flow).toBe('menu');
  });
});

describe('what is promised to somebody who asks', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());

  it('is the queue while the office is open, and the next morning or Monday while it is not', async () => {
    const office = openOffice(db);
    const askAt = async (advanceHours: number): Promise<string> => {
      office.clock.advance(advanceHours * hourMs);
      const chat = await office.seeker('Siti', null);
      await chat.say('PETUGAS');
      return texts(await chat.say('Apakah ada pelatihan las?'));
    };
    expect(await askAt(0)).toContain('paling depan');
    expect(await askAt(1)).toContain('ada 1 orang di antrean');
    expect(await askAt(6)).toContain('5 November 2026');
    expect(await askAt(48)).toContain('9 November 2026');
  });

  it('adds a second question to the first ticket', async () => {
    const office = openOffice(db);
    const chat = await office.seeker('Budi', null);
    for (const question of ['Satu', 'Dua']) {
      await chat.say('PETUGAS');
      await chat.say(question);
    }
    const tickets = await db.prisma.ticket.findMany({
      where: { personId: await chat.personId() },
      include: { messages: { orderBy: { id: 'asc' } } },
    });
    expect(tickets.map(({ messages }) => messages.map(({ text }) => text))).toEqual([['Satu', 'Dua']]);
  });
});
