import { describe, expect, it } from 'vitest';
import { wordingByFirm, type WordedVacancy } from '../../src/wording/wording-by-firm.ts';
import { wordingCsv } from '../../src/wording/wording-csv.ts';

const vacancy = (code: string, employer: string, requirements: string): WordedVacancy => ({
  code,
  employer,
  requirements,
  title: 'Kasir',
  description: 'Melayani pembeli.',
});

async function* of(...vacancies: WordedVacancy[]): AsyncGenerator<WordedVacancy> {
  for (const one of vacancies) yield await Promise.resolve(one);
}

const gathered = () =>
  wordingByFirm(
    of(
      vacancy('A111', 'Warung Contoh', 'jujur'),
      vacancy('B222', 'PT Contoh', 'Wanita, usia maks 25 th'),
      vacancy('C333', 'PT. CONTOH', 'usia maks 30 tahun'),
      vacancy('D444', 'CV =Contoh "Dua"', 'SPG'),
    ),
  );

describe('the wording of firms', () => {
  it('is gathered under one spelling, most to talk about first', async () => {
    const firms = await gathered();
    expect(firms.map(({ employer, vacancies, found }) => [employer, vacancies, found.length])).toEqual([
      ['PT Contoh', 2, 2],
      ['CV =Contoh "Dua"', 1, 0],
      ['Warung Contoh', 1, 0],
    ]);
  });

  it('counts each vacancy once for a ground and keeps the very words', async () => {
    const [first] = await gathered();
    expect(first?.grounds).toEqual({ gender: 1, age: 2 });
    expect(first?.found[0]?.findings.map(({ text }) => text)).toEqual(['Wanita', 'usia maks 25 th']);
  });

  it('is a table that a spreadsheet reads as text', async () => {
    const rows = wordingCsv(await gathered(), { from: '2026-10', until: '2026-11' }).split('\n');
    expect(rows[0]).toMatch(/^employer,vacancies,found,age,gender,/u);
    expect(rows[1]).toBe('"PT Contoh",2,2,2,1,0,0,0,0,0,0,0,0,2026-10,2026-11');
    expect(rows[2]).toContain('"CV =Contoh ""Dua"""');
    expect(
      wordingCsv([{ employer: '=1+1', vacancies: 1, grounds: {}, found: [] }], { from: '', until: '' }),
    ).toContain('"\'=1+1"');
  });
});
