import { describe, expect, it } from 'vitest';
import {
  keptQueryOf,
  keysOfKept,
  keysOfVacancy,
  readKept,
} from '../../../src/vacancies/search/kept-query.ts';
import { titleWork } from '../../../src/occupations/terms/title-work.ts';

const keysOfTitle = (title: string): string[] => {
  const { occupations, terms } = titleWork(title);
  return keysOfVacancy({ workTerms: terms, occupations: occupations.map(({ code }) => code), fields: [] });
};
const shares = (words: string, title: string): boolean => {
  const keys = keysOfTitle(title);
  return keysOfKept(readKept(keptQueryOf(words, undefined) ?? '')).some((key) => keys.includes(key));
};

describe('a search that is kept', () => {
  it.each([
    ['kasir solo', 'kasir di Solo'],
    ['Kasir  Surakarta', 'kasir kota solo'],
    ['sopir semarang gaji 3 juta', 'sopir gaji minimal 3jt semarang'],
    ['satpam terbaru', 'satpam'],
  ])('is the same for %s and %s', (one, other) => {
    expect(keptQueryOf(one, undefined)).toBe(keptQueryOf(other, undefined));
  });

  it.each(['', 'lowongan', 'kerja terbaru'])('is nothing where "%s" asks for nothing', (words) => {
    expect(keptQueryOf(words, undefined)).toBeUndefined();
  });

  it('is a field of work alone where one was picked', () => {
    expect(readKept(keptQueryOf('', 'penjualan') ?? '').field).toBe('penjualan');
  });

  it.each([
    ['satpam', 'Security Malam'],
    ['tukang las', 'Welder'],
    ['sopir', 'Driver Pribadi'],
    ['garmen', 'Kasir'],
    ['gaji 3 juta', 'Kasir'],
  ])('for %s is looked at when there is a %s', (words, title) => {
    expect(shares(words, title)).toBe(true);
  });

  it('is not looked at for other work', () => {
    expect(shares('satpam', 'Kasir Minimarket')).toBe(false);
  });
});
