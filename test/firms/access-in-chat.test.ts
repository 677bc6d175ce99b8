import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countGesiFirms } from '../../src/storage/firms/firm-access.ts';
import { findVacancies } from '../../src/storage/vacancies/find-vacancies.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { said } from '../support/said.ts';
import { smallFirm, verifiedFirm } from './register-in-chat.ts';

describe('what a firm offers to people who need it', () => {
  let db: Database;
  let office: Office;
  let rina: Chat;
  let ratna: Chat;
  let firmId: number;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    rina = await office.staff('Rina', 'counselor', '33.74');
    ratna = await office.seeker('Ratna Dewi', '33.74');
    firmId = await verifiedFirm(ratna, rina, smallFirm);
    const base = { source: 'firm', employer: 'Konveksi Melati', contentHash: 'x', regency: '33.74' };
    await db.prisma.vacancy.createMany({
      data: [
        { ...base, sourceId: '1', code: 'AK5A', title: 'Kasir', firmId },
        { ...base, source: 'jobs', sourceId: '2', code: 'BK5B', title: 'Kasir', disabilityFriendly: true },
        { ...base, source: 'jobs', sourceId: '3', code: 'CK5C', title: 'Kasir' },
      ],
    });
  });
  afterAll(() => db.close());

  const openAccess = async (): Promise<void> => {
    await ratna.say('menu');
    await ratna.say('perusahaan');
    await ratna.press('access');
  };

  it('is asked one thing at a time, all of it may be skipped, and it outlives a restart in the middle', async () => {
    await openAccess();
    expect(ratna.last().text).toContain(said('access:none'));
    await ratna.press('all');
    expect(ratna.last().text).toContain('1 dari 12');
    await ratna.say('ya');
    await ratna.say('belum ada');
    await ratna.restart();
    for (let skipped = 0; skipped < 5; skipped += 1) await ratna.press('skip');
    await ratna.say('punya');
    await ratna.say('jam 9 malam');
    await ratna.say('Bu Rini, bagian personalia');
    await ratna.say('lumayan banyak');
    expect(office.texts(ratna).join('\n')).toContain(said('access:unclear'));
    await ratna.say('1 dari 250');
    await ratna.say('ada');
    expect(ratna.last().text).toContain('13 dari 13');
    await ratna.say('Maret 2024');
    const told = ratna.last().text;
    expect(told).toContain('Di tempat kerja ada: pintu masuk untuk kursi roda, mes atau asrama.');
    expect(told).toContain('Belum ada: toilet untuk kursi roda.');
    expect(told).toContain('1 dari 100, dihitung ke atas 3 orang');
    expect(told).toContain('Masih kurang 2.');
    expect(told).toContain('GESI sejak Maret 2024');
  });

  it('stands on the card of each vacancy of the firm in plain words, without what is missing', async () => {
    const siti = await office.seeker('Siti', '33.74');
    await siti.say('AK5A');
    await siti.press(`v${(await db.prisma.vacancy.findUniqueOrThrow({ where: { code: 'AK5A' } })).id}`);
    const card = siti.last().text;
    expect(card).toContain('Di tempat kerja ada: pintu masuk untuk kursi roda, mes atau asrama.');
    expect(card).toContain('Giliran terakhir selesai pukul 21.00.');
    expect(card).toContain('Butuh penyesuaian? Tanya Bu Rini, bagian personalia.');
    expect(card).not.toMatch(/toilet|GESI|UU 8/u);
  });

  it('is found by who looks for it: first the firm that has it, then the vacancy that is open to all, and no other', async () => {
    const search = async (words: string): Promise<string[]> => {
      const page = { limit: 5, offset: 0, now: office.clock.now() };
      return (await findVacancies(db.prisma, { ...page, words })).items.map(({ code }) => code);
    };
    expect(await search('kasir kursi roda')).toEqual(['AK5A', 'BK5B']);
    expect(await search('kasir tuli')).toEqual(['BK5B']);
    expect((await search('kasir difabel')).slice(0, 2).toSorted()).toEqual(['AK5A', 'BK5B']);
    const siti = await office.seeker('Sari', '33.74');
    await siti.say('kasir kursi roda');
    expect(office.texts(siti).join('\n')).toContain(said('vacancies:said_wheelchair'));
  });

  it('is one of the figures of the programme, within the regency', async () => {
    expect(await countGesiFirms(db.prisma, ['33.74'])).toEqual({ firms: 1, withPolicy: 1 });
    expect(await countGesiFirms(db.prisma, ['33.72'])).toEqual({ firms: 0, withPolicy: 0 });
    await rina.say('TUGAS');
    await rina.press('report');
    expect(rina.last().text).toContain(said('report:gesi', { firms: 1, withPolicy: 1 }));
    await rina.press('csv');
    const csv = office.channel
      .sentTo(rina.address)
      .flatMap(({ file }) => file ?? [])
      .at(-1);
    expect(csv?.bytes.toString()).toMatch(/kebijakan GESI tertulis[^\n]*firms themselves/u);
  });

  it('is taken back, and whom to ask goes when who registered the firm deletes their account', async () => {
    await openAccess();
    await ratna.press('c.dormitory');
    await ratna.press('clear');
    expect(ratna.last().text).not.toContain('asrama');
    await ratna.say('HAPUS');
    await ratna.press('yes');
    await ratna.press('hapus');
    const { access } = await db.prisma.firm.findUniqueOrThrow({ where: { id: firmId } });
    expect(access).toMatchObject({ offers: { entrance: true } });
    expect(JSON.stringify(access)).not.toContain('Rini');
  });
});
