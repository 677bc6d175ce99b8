import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';
import { smallFirm, verifiedFirm } from '../firms/register-in-chat.ts';
import { playSession } from './support/play-session.ts';

describe('the other half of the exchange', () => {
  let db: Database;
  let office: Office;
  let people: Record<'ratna' | 'rina' | 'siti', Chat>;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    people = {
      ratna: await office.seeker('Ratna Dewi', '33.74'),
      rina: await office.staff('Rina', 'counselor', '33.74'),
      siti: await office.seeker('Siti', '33.74'),
    };
  });
  afterAll(() => db.close());

  it('is played as docs/employers.md tells it, saved and loaded again between all steps', async () => {
    const steps = await playSession('docs/employers.md', people);
    expect(steps.filter(({ missing }) => missing.length > 0)).toEqual([]);
    expect(steps.length).toBeGreaterThan(40);
    const [posting] = await db.prisma.posting.findMany({ include: { vacancy: true } });
    expect(posting).toMatchObject({ state: 'approved', vacancy: { closedWhy: 'filled', source: 'firm' } });
    const acts = await db.prisma.auditEntry.findMany({ where: { action: { startsWith: 'posting.' } } });
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['posting.refused', 'posting.approved', 'posting.filled']),
    );
  });

  const post = async (chat: Chat, advert: string): Promise<void> => {
    await chat.say('menu');
    await chat.say('perusahaan');
    await chat.press('vacancies');
    await chat.press('new');
    await chat.say(advert);
  };
  const advert = `Dibutuhkan 2 kasir toko, Kota Semarang
SMA, gaji 3,9 juta per bulan
paling lambat 15 Desember 2026, WA 0812-3456-7890`;

  it('keeps drafts of a firm that is not verified, and lets nothing out when one is suspended in the middle', async () => {
    const eko = await office.seeker('Eko', '33.74');
    const id = await verifiedFirm(eko, people.rina, { ...smallFirm, name: 'Toko Eko', contactPhone: '' });
    await post(eko, advert);
    expect(eko.last().text).not.toContain('0812');
    await eko.press('submit');
    await db.prisma.firm.update({ where: { id }, data: { state: 'suspended' } });
    const waiting = await db.prisma.posting.findFirstOrThrow({ where: { firmId: id } });
    await people.rina.say('menu');
    await people.rina.say('TUGAS');
    await people.rina.press('postings');
    await people.rina.press(`p${waiting.id}`);
    await people.rina.press('approve');
    expect(office.texts(people.rina).join('\n')).toContain(said('post:refused_firmWaits'));
    expect(await db.prisma.vacancy.count({ where: { firmId: id } })).toBe(0);
    await eko.say('menu');
    await post(eko, advert);
    await eko.press('submit');
    expect(office.texts(eko).join('\n')).toContain(said('post:refused_firmWaits'));
    expect(await db.prisma.posting.count({ where: { firmId: id } })).toBe(2);
  });

  it('loses no answer of two recruiters in one draft, and shows the office that two are alike', async () => {
    const [sri, budi] = [await office.seeker('Sri', '33.74'), await office.seeker('Budi', '33.74')];
    const id = await verifiedFirm(sri, people.rina, { ...smallFirm, name: 'Toko Sri', contactPhone: '' });
    await sri.say('perusahaan');
    await sri.press('colleagues');
    await sri.press('invite');
    await budi.say(/KANCA-\w{4}-\w{4}/u.exec(office.texts(sri).join('\n'))?.[0] ?? '');
    await post(sri, advert);
    const [draft] = await db.prisma.posting.findMany({ where: { firmId: id } });
    await budi.say('perusahaan');
    await budi.press('vacancies');
    await budi.press(`p${draft?.id}`);
    for (const [chat, words] of [
      [sri, 'Melayani pembeli dengan ramah'],
      [budi, 'Menata barang di rak'],
    ] as const) {
      await chat.press('change');
      await chat.press('c.offered');
      await chat.say(words);
    }
    expect(office.texts(budi).join('\n')).toContain(said('post:beside'));
    const kept = await db.prisma.posting.findMany({ where: { firmId: id }, orderBy: { id: 'asc' } });
    expect(kept.map(({ content }) => (content as { offered: string }).offered)).toEqual([
      'Melayani pembeli dengan ramah',
      'Menata barang di rak',
    ]);
    await sri.press('submit');
    await budi.press('change');
    await budi.press('c.openings');
    await budi.say('3');
    expect(budi.last().text).toContain(
      said('post:remarkTwin', { title: 'Kasir toko', id: kept[0]?.id ?? 0 }).split(':')[0],
    );
    expect(await db.prisma.posting.count({ where: { firmId: id, state: 'waiting' } })).toBe(1);
  });
});
