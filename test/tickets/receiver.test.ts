import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const texts = (messages: { text: string }[]): string => messages.map(({ text }) => text).join('\n');

describe('a counselor with two tickets in hand', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let siti: Chat;
  let budi: Chat;
  let ofSiti: number;

  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
  });
  afterAll(() => db.close());

  beforeEach(async () => {
    rina = await office.staff('Rina', 'counselor', '33.74');
    siti = await office.seeker('Siti', '33.74');
    budi = await office.seeker('Budi', '33.74');
    ofSiti = await ask(siti, 'Kapan pelatihan dibuka?');
    const ofBudi = await ask(budi, 'Syaratnya apa?');
    for (const id of [ofSiti, ofBudi]) {
      await rina.say(`TUGAS ${id}`);
      await rina.press('take');
    }
    for (const chat of [rina, siti, budi]) office.texts(chat);
  });

  const ask = async (person: Chat, question: string): Promise<number> => {
    await person.say('PETUGAS');
    await person.say(question);
    const personId = await person.personId();
    const ticket = await db.prisma.ticket.findFirstOrThrow({ where: { personId }, orderBy: { id: 'desc' } });
    return ticket.id;
  };

  /** A swipe-reply to the newest message with these words. */
  const reply = async (to: string, text: string): Promise<string> => {
    const address = await db.prisma.address.findFirstOrThrow({ where: { externalId: rina.address } });
    const rows = await db.prisma.outbox.findMany({
      where: { addressId: address.id, state: 'sent' },
      orderBy: { id: 'desc' },
    });
    const row = rows.find(({ message }) => (message as { text: string }).text.includes(to));
    return texts(await rina.tell({ type: 'TEXT', text, replyTo: row?.externalId ?? 'none' }));
  };

  it('answers the person whose message is replied to, whichever ticket is open', async () => {
    await siti.say('Saya tunggu ya');
    expect(await reply('Saya tunggu ya', 'Senin, Mbak Siti')).toContain(`Terkirim ke Siti (tiket ${ofSiti})`);
    expect(office.texts(siti).join('\n')).toContain('Senin, Mbak Siti');
    expect(office.texts(budi)).toEqual([]);
  });

  it('does so from the work menu too', async () => {
    await siti.say('Halo?');
    await rina.say('menu');
    expect(await reply('Halo?', 'Ya, Mbak')).toContain('Terkirim ke Siti');
    expect(office.texts(siti).join('\n')).toContain('Ya, Mbak');
  });

  it('sends free words to the open ticket and is told who got them', async () => {
    expect(texts(await rina.say('Bawa ijazah'))).toContain('Terkirim ke Budi');
    expect(office.texts(budi).join('\n')).toContain('Bawa ijazah');
    expect(office.texts(siti)).toEqual([]);
  });

  it('is asked when the other person spoke last, and nothing is lost', async () => {
    await siti.say('Besok bisa?');
    const question = texts(await rina.say('Bisa, jam sembilan'));
    expect(question).toContain('Kata-kata ini untuk siapa?');
    expect([...office.texts(siti), ...office.texts(budi)]).toEqual([]);
    expect(texts(await rina.press(`r${ofSiti}`))).toContain('Terkirim ke Siti');
    expect(office.texts(siti).join('\n')).toContain('Bisa, jam sembilan');
    expect(office.texts(budi)).toEqual([]);
  });

  it('is told plainly when the ticket of a reply is not in hand any more', async () => {
    await siti.say('Terima kasih banyak');
    await siti.say('Selesai');
    expect(await reply('Terima kasih banyak', 'Sama-sama')).toContain('Belum terkirim');
    expect(office.texts(siti).join('\n')).not.toContain('Sama-sama');
  });
});
