import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { announceCampaigns } from '../../src/campaigns/announce-campaigns.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';

const dayMs = 86_400_000;

describe('the question how it went on', () => {
  let db: Database;
  let office: Office;
  let vacancies = 0;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
  });
  afterAll(() => db.close());
  /** Each begins at 10.00 WIB. */
  beforeEach(() => {
    const time = office.clock.now().getTime() % dayMs;
    office.clock.advance((3 * 3_600_000 - time + dayMs) % dayMs);
  });

  const accept = async (chat: Chat, employer: string): Promise<number> => {
    const code = `P${(vacancies += 1)}AA`;
    const vacancy = await db.prisma.vacancy.create({
      data: { source: 'x', sourceId: code, code, title: 'Kasir', employer, contentHash: code },
    });
    const personId = await chat.personId();
    const now = office.clock.now();
    const data = { personId, vacancyId: vacancy.id, status: 'hired', createdAt: now, updatedAt: now };
    return (await db.prisma.application.create({ data })).id;
  };
  const placed = async (name: string, employer = 'Toko Maju'): Promise<Chat> => {
    const chat = await office.seeker(name, '33.74');
    const personId = await chat.personId();
    const consent = { personId, purpose: 'account', word: 'granted', channel: 'test' };
    await db.prisma.consent.create({ data: { ...consent, at: office.clock.now() } });
    await accept(chat, employer);
    return chat;
  };
  const after = async (chat: Chat, days: number): Promise<string[]> => {
    office.clock.advance(days * dayMs);
    office.texts(chat);
    await announceCampaigns(db.prisma, ['test'], office.clock.now());
    await chat.runtime().pump();
    return office.texts(chat);
  };
  const answersOf = async (chat: Chat): Promise<(string | null)[]> => {
    const where = { personId: await chat.personId(), campaign: { startsWith: 'pulse' } };
    const rows = await db.prisma.campaignSent.findMany({ where, orderBy: { at: 'asc' } });
    return rows.map(({ campaign, reply }) => `${campaign} ${reply ?? '-'}`);
  };

  it('comes one, three and six months after an accepted application, once each, and one reply answers it', async () => {
    const siti = await placed('Siti');
    expect(await after(siti, 29)).toEqual([]);
    const [first] = await after(siti, 1.1);
    expect(first).toContain('lamaranmu ke Toko Maju diterima');
    expect(first).toContain('BERHENTI');
    expect((await siti.say('1'))[0]?.text).toContain(said('campaign:working_thanks'));
    for (let day = 0; day < 3; day += 1) expect(await after(siti, 1)).toEqual([]);
    expect(await after(siti, 58)).toHaveLength(1);
    expect((await siti.say('2'))[0]?.text).toContain(said('campaign:notWorking_thanks'));
    expect(await after(siti, 92)).toHaveLength(1);
    await siti.say('belum kerja');
    expect(await after(siti, 200)).toEqual([]);
    expect(await answersOf(siti)).toEqual(['pulse-1 working', 'pulse-3 notWorking', 'pulse-6 notWorking']);
  });

  it('asks again about another employment', async () => {
    const budi = await placed('Budi', 'Toko Satu');
    expect((await after(budi, 31)).join()).toContain('Toko Satu');
    await accept(budi, 'Toko Dua');
    expect((await after(budi, 31)).join()).toContain('Toko Dua');
  });

  it('is answered in words while something else is being asked, which stays as it is', async () => {
    const dewi = await placed('Dewi');
    await dewi.say('PROFIL');
    const before = await dewi.row();
    const [message] = await after(dewi, 31);
    expect(message).toContain('SUDAH KERJA / BELUM KERJA');
    expect((await dewi.say('Sudah kerja'))[0]?.text).toContain(said('campaign:working_thanks'));
    expect(await answersOf(dewi)).toEqual(['pulse-1 working']);
    const now = await dewi.row();
    expect([now.flow, now.snapshot]).toEqual([before.flow, before.snapshot]);
  });

  it('never comes to who said BERHENTI, withdrew the consent, or was not accepted in the end', async () => {
    const stopped = await placed('Eka');
    await stopped.say('BERHENTI');
    const withdrawn = await placed('Fitri');
    const personId = await withdrawn.personId();
    const refusal = { personId, purpose: 'account', word: 'withdrawn', channel: 'test' };
    await db.prisma.consent.create({ data: { ...refusal, at: office.clock.now() } });
    const left = await placed('Gita');
    await db.prisma.application.updateMany({
      where: { personId: await left.personId() },
      data: { status: 'withdrawn' },
    });
    office.clock.advance(31 * dayMs);
    for (const chat of [stopped, withdrawn, left]) expect(await after(chat, 0)).toEqual([]);
  });

  it('takes no answer from who was not asked, and no forged button', async () => {
    const hana = await placed('Hana');
    const words = await hana.say('sudah kerja');
    expect(words[0]?.text).not.toContain(said('campaign:working_thanks'));
    for (const data of ['n:k:pulse-1:application:1:working', 'n:k:pulse-1::x', 'n:k:'])
      await hana.tell({ type: 'PICK', data });
    expect(await answersOf(hana)).toEqual([]);
    await after(hana, 31);
    await hana.tell({ type: 'PICK', data: 'n:k:pulse-3:application:1:working' });
    expect(await answersOf(hana)).toEqual(['pulse-1 -']);
  });
});
