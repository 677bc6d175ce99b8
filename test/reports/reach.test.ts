import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthsUpTo, reportPeriod } from '../../src/time/report-period.ts';
import type { Database } from '../../src/storage/database.ts';
import { countFunnel } from '../../src/storage/reports/count-funnel.ts';
import { keepFigures } from '../../src/storage/reports/keep-figures.ts';
import { listFunnelFlows } from '../../src/storage/reports/list-funnel-flows.ts';
import { readFunnel } from '../../src/storage/reports/read-funnel.ts';
import type { Chat } from '../support/chat.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';
import { openChat } from '../support/chat.ts';

describe('how far people come', () => {
  let db: Database;
  let office: Office;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
  });
  afterAll(() => db.close());

  const reached = async (chat: Chat): Promise<string[]> => {
    const rows = await db.prisma.questionReach.findMany({
      where: { personId: await chat.personId() },
      orderBy: { at: 'asc' },
    });
    return rows.map(({ question }) => question);
  };

  it('is noted once for each question of a flow, however often it is asked', async () => {
    const chat = await openChat(db, { channel: office.channel, clock: office.clock });
    await chat.say('halo');
    await chat.press('id');
    await chat.say('apa ini?');
    await chat.press('yes');
    const first = await reached(chat);
    expect(first).toHaveLength(3);
    await chat.say('kembali');
    await chat.press('yes');
    expect(await reached(chat)).toEqual(first);
  });

  it('is noted by tens in a questionnaire', async () => {
    const chat = await office.seeker('Siti', '33.74');
    await chat.say('TES');
    await chat.press('full');
    await chat.press('all');
    for (let n = 0; n < 12; n += 1) await chat.press(`${1 + (n % 5)}`);
    const items = (await reached(chat)).filter((question) => question.includes(' '));
    expect(items).toEqual(['riasec48:stem 1-10', 'riasec48:stem 11-20']);
  });

  it('comes in the order in which people meet the questions', async () => {
    const steps = await countFunnel(db.prisma, 'assessment', reportPeriod('2026-11', '2026-11'), null);
    expect(steps.map(({ question, count }) => [question, count]).slice(-2)).toEqual([
      ['riasec48:stem 1-10', 1],
      ['riasec48:stem 11-20', 1],
    ]);
  });

  it('is the same in the figures that are kept for a day', async () => {
    office.clock.advance(86_400_000);
    const day = await db.prisma.$transaction((tx) => keepFigures(tx, office.clock.now()));
    for (const flow of await listFunnelFlows(db.prisma)) {
      const counted = await countFunnel(db.prisma, flow, monthsUpTo(day), null);
      expect(await readFunnel(db.prisma, flow, day, null)).toEqual(counted);
    }
    expect(await listFunnelFlows(db.prisma)).toEqual(['assessment', 'onboarding']);
  });
});
