import { describe, expect, it } from 'vitest';
import { parseRatingChanges } from '../../src/answers/numbers/parse-rating-changes.ts';

const words = [
  ['sangat tidak suka'],
  ['tidak suka', 'kurang suka'],
  ['biasa saja'],
  ['suka'],
  ['sangat suka'],
];
const changing = ['ganti', 'harusnya', 'salah', 'ralat'];
const change = (text: string, count = 6) => parseRatingChanges(text, { count, words }, changing);

describe('putting right what was said back', () => {
  it.each([
    ['ganti C 2', [[2, 2]]],
    ['GANTI c2', [[2, 2]]],
    ['C ganti jadi 2', [[2, 2]]],
    ['maaf, yang C harusnya 2 ya kak', [[2, 2]]],
    ['salah, c kurang suka', [[2, 2]]],
    [
      'ralat A 1, D 5',
      [
        [0, 1],
        [3, 5],
      ],
    ],
    [
      'ganti a=4 f=dua',
      [
        [0, 4],
        [5, 2],
      ],
    ],
  ] as const)('%j', (text, pairs) => {
    expect(change(text)).toEqual({ ok: true, value: pairs.map(([place, value]) => ({ place, value })) });
  });

  it.each(['4 5 3 2 1 4', 'C 2', 'ganti bahasa', 'salah', 'ganti nomor hp jadi 081234567890', 'suka'])(
    'leaves %j to the question that is open',
    (text) => expect(change(text)).toBeNull(),
  );

  it.each([
    ['ganti C', 'CHANGE'],
    ['ganti 2', 'CHANGE'],
    ['ganti G 2', 'CHANGE'],
    ['ganti C 7', 'RATINGS_RANGE'],
  ])('asks back after %j', (text, why) => {
    expect(change(text)).toMatchObject({ ok: false, why });
  });

  it('knows only letters that were said back', () => {
    expect(change('ganti D 2', 3)).toMatchObject({ ok: false, why: 'CHANGE' });
  });
});
