import { describe, expect, it } from 'vitest';
import { parseRatings } from '../../src/answers/numbers/parse-ratings.ts';

const words = [
  ['sangat tidak suka', 'gak suka banget'],
  ['tidak suka', 'gak suka'],
  ['biasa saja', 'biasa aja', 'biasa'],
  ['suka', 'seneng'],
  ['sangat suka', 'suka banget', 'suka sekali'],
];
const rate = (text: string, count = 5) => parseRatings(text, { count, words });

describe('several values in one answer', () => {
  it.each([
    '4 5 3 2 1',
    '4,5,3,2,1',
    '4, 5, 3, 2, 1.',
    '4\n5\n3\n2\n1',
    '45321',
    '4-5-3-2-1',
    '4/5/3/2/1',
    'A4 B5 C3 D2 E1',
    'a. 4\nb. 5\nc. 3\nd. 2\ne. 1',
    'A=4, B=5, C=3, D=2, E=1',
    'e1 d2 c3 b5 a4',
    'empat lima tiga dua satu',
    'papat lima telu loro siji',
    'suka, sangat suka, biasa saja, tidak suka, sangat tidak suka',
    'suka, suka banget, biasa aja, gak suka, gak suka banget',
    'jawabanku 4 5 3 2 1 kak',
    '４ ５ ３ ２ １',
    '4 suka banget 3 2 1',
  ])('%j', (text) => {
    expect(rate(text)).toEqual({ ok: true, value: [4, 5, 3, 2, 1] });
  });

  it.each([
    ['4 5 3 2', 'RATINGS_FEW'],
    ['4', 'RATINGS_FEW'],
    ['4 5 3 2 1 1', 'RATINGS_MANY'],
    ['4 5 3 2 6', 'RATINGS_RANGE'],
    ['0 5 3 2 1', 'RATINGS_RANGE'],
    ['ngalor ngidul', 'NOT_UNDERSTOOD'],
    ['', 'EMPTY'],
  ])('%j is asked back: %s', (text, why) => {
    expect(rate(text)).toEqual({ ok: false, why });
  });
});
