import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeCode, shortCodes } from '../../src/vacancies/short-codes.ts';

const take = (source: string, id: string, count: number) => {
  const codes = shortCodes(source, id);
  return Array.from({ length: count }, () => codes.next().value as string);
};

describe('short codes', () => {
  it('are the same for the same vacancy, and grow after four', () => {
    const codes = take('loker', 'a', 9);
    expect(take('loker', 'a', 9)).toEqual(codes);
    expect(codes.map((code) => code.length)).toEqual([4, 4, 4, 4, 5, 5, 5, 5, 6]);
  });

  it('begin with a letter, hold a digit and no sign that looks like another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (source, id) => {
        for (const code of take(source, id, 6)) {
          expect(code).toMatch(/^[A-HJ-NP-Z](?=.*\d)[A-HJ-NP-Z2-9]+$/);
          expect(normalizeCode(` ${code.toLowerCase()}!`)).toBe(code);
        }
      }),
    );
  });
});
