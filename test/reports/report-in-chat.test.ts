import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

describe('a report in the chat', () => {
  let db: Database;
  let office: Office;
  beforeAll(async () => {
    db = await openTestDatabase();
    office = openOffice(db);
    for (let n = 0; n < 27; n += 1)
      await db.prisma.person.create({
        data: {
          regency: n < 20 ? '33.74' : '33.72',
          registeredAt: office.clock.now(),
          addresses: { create: { channel: 'telegram', externalId: `t${n}` } },
        },
      });
  });
  afterAll(() => db.close());

  const open = async (name: string, role: 'counselor' | 'operator', scope: string | null) => {
    const chat = await office.staff(name, role, scope);
    await chat.say('TUGAS');
    await chat.press('report');
    return chat;
  };

  it('is about the own regency, and about all for somebody whose scope is the province', async () => {
    const rina = await open('Rina', 'counselor', '33.74');
    expect(rina.last().text).toContain('Kota Semarang');
    expect(rina.last().text).toContain('Mendaftar: 21');
    const head = await open('Operator', 'operator', null);
    expect(head.last().text).toContain('seluruh Jawa Tengah');
    expect(head.last().text).toContain('Mendaftar: 29');
  });

  it('comes as a picture with its words, and as a table', async () => {
    const sari = await open('Sari', 'counselor', '33.72');
    await sari.press('picture');
    expect(sari.last().text).toContain('2026-11: mendaftar 8');
    const files = () => office.channel.sentTo(sari.address).flatMap(({ file }) => file ?? []);
    expect(files().map(({ mimeType }) => mimeType)).toEqual(['image/png']);
    expect(files()[0]?.bytes.length).toBeLessThan(40_000);
    await sari.press('again');
    await sari.press('csv');
    const csv = files().at(-1)?.bytes.toString() ?? '';
    expect(csv).toContain('registered,regency,33.72,8');
    expect(csv).not.toContain('33.74');
  });

  it('tells in which step people stop', async () => {
    const people = await db.prisma.person.findMany({ where: { regency: '33.74' }, take: 20 });
    await db.prisma.questionReach.createMany({
      data: people.flatMap(({ id: personId }, n) =>
        ['onboarding:consent', ...(n < 10 ? ['onboarding:name'] : [])].map((question, step) => ({
          personId,
          flow: 'onboarding',
          question,
          at: new Date(office.clock.now().getTime() + step),
        })),
      ),
    });
    const tono = await open('Tono', 'counselor', '33.74');
    await tono.press('funnel');
    await tono.press('onboarding');
    expect(tono.last().text).toMatch(/: 20\n(?:.*\n)?Siapa namamu\?: 10 \(berhenti sebelum ini: 50 %\)/u);
  });
});
