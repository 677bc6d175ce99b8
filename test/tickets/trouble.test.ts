import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { storeInbound } from '../../src/storage/turns/store-inbound.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';

const texts = (messages: { text: string }[]): string => messages.map(({ text }) => text).join('\n');

describe('a talk with a counselor where things go wrong', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let budi: Chat;

  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
    budi = await office.staff('Budi', 'counselor', '33.74');
  });
  afterAll(() => db.close());

  const ask = async (person: Chat, question = 'Saya mau bertanya'): Promise<number> => {
    await person.say('PETUGAS');
    await person.say(question);
    const personId = await person.personId();
    return (await db.prisma.ticket.findFirstOrThrow({ where: { personId, state: 'waiting' } })).id;
  };
  const take = async (counselor: Chat, ticket: number): Promise<void> => {
    await counselor.say(`TUGAS ${ticket}`);
    await counselor.press('take');
  };
  const stateOf = async (ticket: number): Promise<string | undefined> =>
    (await db.prisma.ticket.findUnique({ where: { id: ticket } }))?.state;

  it('is taken by one of two who take it at the same moment, and the other is told', async () => {
    for (const name of ['Siti', 'Dian', 'Eka']) {
      const person = await office.seeker(name, '33.74');
      const ticket = await ask(person);
      await rina.say(`TUGAS ${ticket}`);
      await budi.say(`TUGAS ${ticket}`);
      office.texts(person);
      await Promise.all([rina.press('take'), budi.press('take')]);
      const others = [rina, budi].filter((one) => one.last().text.includes('sudah diambil orang lain'));
      expect(others).toHaveLength(1);
      const winner = others[0] === rina ? budi : rina;
      await winner.say('Selamat pagi');
      const heard = office
        .texts(person)
        .filter((text) => text.includes('bicara dengan') || text.includes('Selamat'));
      expect(heard).toHaveLength(2);
      await winner.press('close');
      await winner.press('closeYes');
    }
  });

  it('keeps a counselor’s own words for the menu from the person, and says so', async () => {
    const person = await office.seeker('Fajar', '33.74');
    const ticket = await ask(person);
    await take(rina, ticket);
    office.texts(person);
    for (const word of ['MENU', 'jeda', 'Petugas']) {
      const [answer] = await rina.say(word);
      expect(answer?.text).toContain(`${word} tidak terkirim`);
      expect(answer?.text).toContain(word === 'Petugas' ? said('ticket:question') : 'Menu tugas');
      await rina.say(`TUGAS ${ticket}`);
    }
    expect(office.texts(person)).toEqual([]);
    await rina.say('Ketik MENU untuk kembali, ya.');
    expect(office.texts(person)).toEqual(['Rina (petugas): Ketik MENU untuk kembali, ya.']);
    expect(await stateOf(ticket)).toBe('taken');
    await rina.press('close');
    await rina.press('closeYes');
  });

  it('sends an answer that only begins like a choice to the person', async () => {
    const person = await office.seeker('John', '33.74', 'en');
    await take(rina, await ask(person));
    office.texts(person);
    await rina.say('We are close to the station');
    expect(office.texts(person).join()).toContain('We are close to the station');
    await rina.say('close the door');
    expect(office.texts(person).join()).toContain('close the door');
    await rina.press('close');
    await rina.press('closeYes');
  });

  it('does not hand on what was written before it began', async () => {
    const person = await office.seeker('Gita', '33.74');
    await take(rina, await ask(person));
    office.texts(rina);
    const [answer] = await person.tell({ type: 'TEXT', text: 'saya tuli' }, { order: 1 });
    expect(answer?.text).toContain(said('ticket:writtenBefore'));
    await person.tell({ type: 'MEDIA', media: 'photo', fileId: 'f' }, { order: 2 });
    expect(office.texts(rina)).toEqual([]);
    await person.say('Ini baru untuk petugas');
    expect(office.texts(rina).join()).toContain('Ini baru untuk petugas');
    await rina.say('3');
  });

  it('follows a person with two channels to the one they wrote on last', async () => {
    const person = await office.seeker('Hana', '33.74');
    const personId = await person.personId();
    const second = { personId, channel: 'test', externalId: 'hana-2' };
    await db.prisma.address.create({ data: { ...second, lastSeenAt: new Date(0) } });
    let sequence = 0;
    const write = async (address: string, text: string): Promise<void> => {
      const externalId = `two:${(sequence += 1)}`;
      await storeInbound(db.prisma, [
        { channel: 'test', address, externalId, event: { type: 'TEXT', text }, order: 2_000_000 + sequence },
      ]);
      await person.runtime().pump();
    };
    await take(rina, await ask(person));
    const heardAt = async (text: string): Promise<string | undefined> => {
      await rina.say(text);
      return office.channel.sent.find(({ message }) => message.text.includes(text))?.address;
    };
    await write('hana-2', 'Saya di sini');
    expect(await heardAt('Kedua?')).toBe('hana-2');
    await write(person.address, 'Sekarang di sini lagi');
    expect(await heardAt('Pertama?')).toBe(person.address);
    await write('hana-2', 'SELESAI');
  });

  it('calls somebody without a name by what they do, and hands on no empty message', async () => {
    const person = await office.seeker('Tanpa', '33.74');
    await db.prisma.person.update({ where: { id: await person.personId() }, data: { name: null } });
    const ticket = await ask(person);
    await take(rina, ticket);
    expect(rina.last().text).toContain('langsung terkirim ke penanya');
    office.texts(rina);
    await person.say('  ');
    await person.say('Halo');
    expect(office.texts(rina)).toEqual([`Tiket ${ticket}, penanya: Halo`]);
    await person.say('SELESAI');
    expect(office.texts(rina).join()).toContain('penanya sudah selesai');
  });

  it('tells the counselor where the person cannot be reached any more', async () => {
    const person = await office.seeker('Indra', '33.74');
    await take(rina, await ask(person));
    await person.tell({ type: 'REACHABLE', reachable: false });
    expect(texts(await rina.say('Masih di sana?'))).toContain(said('counselor:unreachable'));
    await rina.press('close');
    await rina.press('closeYes');
  });

  it('with somebody who deleted everything meanwhile shows nothing of them', async () => {
    const person = await office.seeker('Joko', '33.74');
    const ticket = await ask(person, 'Rahasia saya');
    await rina.say(`TUGAS ${ticket}`);
    await person.say('HAPUS');
    await person.say('ya');
    await person.say('HAPUS');
    expect(await stateOf(ticket)).toBeUndefined();
    const [answer] = await rina.press('take');
    const shown = JSON.stringify([answer, (await rina.row()).snapshot]);
    expect(shown).not.toMatch(/Rahasia saya|Joko/u);
  });

  it('of a counselor who asks for help themself goes on beside their work', async () => {
    const lina = await office.staff('Lina', 'counselor', '33.74');
    const person = await office.seeker('Kiki', '33.74');
    const work = await ask(person);
    await take(lina, work);
    const own = await ask(await office.seeker('Mira', '33.74'));
    await lina.say('MENU');
    await lina.say('PETUGAS');
    await lina.say('Saya sendiri mau bertanya');
    const personId = await lina.personId();
    const { id } = await db.prisma.ticket.findFirstOrThrow({ where: { personId } });
    await lina.say(`TUGAS ${work}`);
    await take(budi, id);
    office.texts(person);
    await lina.say('Ini untuk Budi');
    expect(office.texts(person)).toEqual([]);
    await lina.say('SELESAI');
    expect(texts(await lina.say('0'))).toContain('Menu tugas');
    await lina.say(`TUGAS ${work}`);
    await lina.say('Ini untuk Kiki');
    expect(office.texts(person)).toEqual(['Lina (petugas): Ini untuk Kiki']);
    expect(await stateOf(own)).toBe('waiting');
  });
});
