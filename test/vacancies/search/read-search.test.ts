import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch } from '../../../src/vacancies/search/read-search.ts';
import { tsQuery } from '../../../src/vacancies/search/ts-query.ts';

describe('reading a search', () => {
  it('tells work from place and leaves out what says nothing', () => {
    expect(readSearch('cari lowongan kasir di Solo')).toMatchObject({ near: ['33.72'], words: 'kasir' });
    expect(readSearch('lowongan kerja')).toEqual({ groups: [], near: [], words: '' });
  });

  it.each([
    ['perawat kota tegal', ['33.76'], 'perawat'],
    ['loker kab. rembang', ['33.17'], ''],
    ['kak ada loker jahit gak di sragen atau boyolali', ['33.14', '33.09'], 'jahit'],
    ['kasiir solo', ['33.72'], 'kasir'],
    ['sopir semarng', ['33.74', '33.22'], 'sopir'],
    ['gaji diatas 4 juta kudus', ['33.19'], ''],
  ])('understands %s', (typed, near, words) => {
    const search = readSearch(typed);
    expect(search.words).toBe(words);
    expect(search.near.toSorted()).toEqual(near.toSorted());
  });

  it('looks for the word that was meant and for the word as typed', () => {
    expect(readSearch('perwat').groups).toEqual([expect.arrayContaining(['perawat', 'nurse', 'perwat'])]);
  });

  it('finds synonyms of words and of phrases', () => {
    expect(readSearch('kasir').groups).toEqual([expect.arrayContaining(['kasir', 'cashier'])]);
    expect(readSearch('tukang las kapal').groups).toEqual([
      expect.arrayContaining(['welder', 'las']),
      ['kapal'],
    ]);
  });

  it('makes a query of whatever was typed, with nothing in it but words', () => {
    expect(tsQuery([['kasir', 'front office'], ['it']], '&', 'A')).toBe(
      "(('kasir':*A) | ('front':*A <-> 'office':*A)) & (('it':A))",
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const query = tsQuery(readSearch(typed).groups, '|');
        expect(query.replace(/'[\p{L}\p{N}]+'/gu, '')).toMatch(/^[()|:*<> -]*$/);
      }),
    );
  });
});
