import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { keepFigures } from '../../src/storage/reports/keep-figures.ts';
import { openTestDatabase } from '../support/database.ts';
import { openOffice, type Office } from '../support/office.ts';

const dayMs = 86_400_000;

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
    const people = await db.prisma.person.findMany({ where: { regency: '33.74' } });
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
    office.clock.advance(dayMs);
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
    expect(rina.last().text).toContain('Mendaftar: 20');
    const head = await open('Operator', 'operator', null);
    expect(head.last().text).toContain('seluruh Jawa Tengah');
    expect(head.last().text).toContain('Mendaftar: 27');
  });

  it('says up to which day it tells; whoever registers today is in the report of tomorrow', async () => {
    const budi = await open('Budi', 'operator', null);
    expect(budi.last().text).toMatch(/Data sampai .*4 November 2026.* pukul 23.59 WIB/u);
    expect(budi.last().text).toContain('Mendaftar: 27');
    await office.seeker('Baru', '33.74');
    await office.seeker('Lama', '33.19');
    office.clock.advance(dayMs);
    await keepFigures(db.prisma, office.clock.now());
    await budi.say('TUGAS');
    await budi.press('report');
    expect(budi.last().text).toContain('Mendaftar: 29');
  });

  it('comes as a picture with its words, and as a table', async () => {
    const sari = await open('Sari', 'counselor', '33.72');
    await sari.press('picture');
    expect(sari.last().text).toContain('2026-11 (belum selesai): mendaftar 7');
    const files = () => office.channel.sentTo(sari.address).flatMap(({ file }) => file ?? []);
    expect(files().map(({ mimeType }) => mimeType)).toEqual(['image/png']);
    expect(files()[0]?.bytes.length).toBeLessThan(40_000);
    await sari.press('again');
    await sari.press('csv');
    const csv = files().at(-1)?.bytes.toString() ?? '';
    expect(csv).toContain('\ufeffindikator;menurut;kelompok;jumlah;dari;sampai;sumber\r\n');
    expect(csv).toContain(
      'Mendaftar;daerah;Kota Surakarta;7;Juni 2026;November 2026 (belum selesai);Kanca Makaryo\r\n',
    );
    expect(csv).not.toContain('Kota Semarang');
  });

  it('tells in which step people stop', async () => {
    const tono = await open('Tono', 'counselor', '33.74');
    await tono.press('funnel');
    await tono.press('onboarding');
    expect(tono.last().text).toMatch(/: 20\n(?:.*\n)?Siapa namamu\?: 10 \(berhenti sebelum ini: 50 %\)/u);
  });
});
