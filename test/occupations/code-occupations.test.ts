import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeOccupations } from '../../src/occupations/code-occupations.ts';
import { convertCodes } from '../../src/occupations/convert-codes.ts';
import { occupationNames } from '../../src/occupations/occupation-names.ts';
import { trainOccupations } from '../../src/occupations/training/train-occupations.ts';
import { agreementOf, codingFigures } from './coding-figures.ts';

describe('coding words for work', () => {
  it.each([
    ['a title', 'Satpam', '5414'],
    ['a title with a typing error', 'satpan', '5414'],
    ['a title in capitals', 'PERAWAT', '2221'],
    ['English', 'truck driver', '8332'],
    ['Javanese', 'momong bocah', '5311'],
    ['a spoken verb', 'ngojek', '8321'],
    ['informal work', 'menjual gorengan di pasar', '5212'],
    ['unpaid work', 'merawat ibu sendiri yang sakit', '5322'],
    ['field work', 'buruh tani padi', '9211'],
  ])('knows %s', (_, text, code) => {
    expect(codeOccupations(text)[0]?.code).toBe(code);
  });

  it.each(['', '???', '12345', 'xyzzyq', 'yang di untuk'])(
    'says honestly that it knows nothing of "%s"',
    (text) => {
      expect(codeOccupations(text)).toEqual([]);
    },
  );

  it('gives known codes best first, with shares that never pass 1', () => {
    const codes = codeOccupations('jaga toko dan antar barang', { limit: 9 });
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.every(({ code }) => occupationNames.has(code))).toBe(true);
    expect(codes.map(({ score }) => score)).toEqual(codes.map(({ score }) => score).sort((a, b) => b - a));
    expect(codes.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1.01);
  });

  it('codes our lines of own words at least as well as asked', () => {
    const lines = readFileSync(new URL('own-words.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const works = lines
      .map((line) => JSON.parse(line) as { text: string; first: string; second: string })
      .map(({ text, first, second }) => ({ text, codes: [first, second] }));
    const { top1, top3 } = codingFigures(works, (text) => codeOccupations(text, { limit: 3 }));
    expect(works.length).toBeGreaterThanOrEqual(150);
    expect(agreementOf(works)).toBeGreaterThan(0.9);
    expect(top1).toBeGreaterThanOrEqual(0.5);
    expect(top3).toBeGreaterThanOrEqual(0.7);
  });

  it('learns another classification from its rows alone', () => {
    const rows = [
      { code: '1', title: 'Kebun', description: '' },
      {
        code: '1234',
        title: 'Perawat Kaktus',
        description: 'Menyiram kaktus dan mengganti potnya setiap minggu di kebun.',
      },
      {
        code: '1235',
        title: 'Pelatih Burung',
        description: 'Mengajari burung beo berbicara dan membersihkan sangkarnya.',
      },
      { code: '1234.01', title: 'Penyiram Kaktus', description: '' },
    ];
    const model = trainOccupations(rows);
    expect(codeOccupations('melatih beo', { model })[0]?.code).toBe('1235');
    expect(codeOccupations('nyiram kaktus', { model })[0]?.code).toBe('1234');
  });

  it('takes codes to another classification by a table', () => {
    const table = {
      from: 'KBJI 2014',
      to: 'invented',
      codes: { '5230': ['5231', '5232'], '9313': ['9313'] },
    };
    expect(convertCodes(['5230', '9313', '5414'], table)).toEqual(['5231', '5232', '9313', '5414']);
  });
});
