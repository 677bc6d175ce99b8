import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceCampaigns } from '../../src/campaigns/announce-campaigns.ts';
import type { Database } from '../../src/storage/database.ts';
import { agree } from '../support/agree.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice } from '../support/office.ts';
import { said } from '../support/said.ts';

const dayMs = 86_400_000;

describe('the questions about the terms of the work', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());

  it('come once each to somebody who said that they work, by a button or in words, and may be left', async () => {
    const office = openOffice(db);
    office.clock.advance((3 * 3_600_000 - (office.clock.now().getTime() % dayMs) + dayMs) % dayMs);
    const siti = await office.seeker('Siti', '33.74');
    const personId = await siti.personId();
    await agree(db, personId, ['account']);
    const row = { source: 'x', sourceId: 'w', code: 'W234', title: 'Kasir', contentHash: 'w' };
    const vacancy = await db.prisma.vacancy.create({ data: { ...row, employer: 'Toko Maju' } });
    const hired = { personId, vacancyId: vacancy.id, status: 'hired', clock: null, clockAt: null };
    const { id } = await db.prisma.application.create({ data: hired });
    const subject = `application:${id}`;
    const now = office.clock.now();
    const yes = { campaign: 'pulse-1', personId, subject, at: now, reply: 'working', repliedAt: now };
    await db.prisma.campaignSent.create({ data: yes });
    const after = async (days: number): Promise<string> => {
      office.clock.advance(days * dayMs);
      await announceCampaigns(db.prisma, ['test'], office.clock.now());
      await siti.runtime().pump();
      return office.texts(siti).join('\n');
    };
    office.texts(siti);
    expect(await after(6)).toBe('');
    expect(await after(1.1)).toContain('kamu dipekerjakan sebagai apa?');
    await siti.say('2');
    expect(office.texts(siti).join()).toContain(said('campaign:fixedTerm_thanks'));
    expect(await after(7)).toContain('kira-kira berapa upahmu sebulan?');
    await siti.say('profil');
    await siti.say('3 sampai 4 juta');
    for (const days of [1, 20, 100]) await after(days);
    const answers = await db.prisma.campaignSent.findMany({
      where: { personId, campaign: { startsWith: 'work' } },
      orderBy: { at: 'asc' },
    });
    expect(answers.map(({ campaign, reply }) => [campaign, reply])).toEqual([
      ['work-contract', 'fixedTerm'],
      ['work-pay', 'payHigh'],
    ]);
  });
});
