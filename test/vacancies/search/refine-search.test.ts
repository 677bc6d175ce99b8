import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/vacancies/search/read-query.ts';
import { refineSearch } from '../../../src/vacancies/search/refine-search.ts';
import { writeQuery } from '../../../src/vacancies/search/write-query.ts';

const today = '2026-11-28';

describe('words typed under a list', () => {
  it.each([
    ['kasir semarang', 'di solo saja', 'kasir Kota Surakarta'],
    ['kasir', 'yang part time', 'kasir part time'],
    ['kasir semarang', 'gaji 3 juta', 'kasir gaji minimal 3000 ribu Semarang'],
    ['admin bukan magang', 'yang magang', 'admin magang'],
  ])('change the search: %j, %j', (before, typed, whole) => {
    expect(refineSearch(before, typed, today)).toBe(whole);
  });

  it.each([
    ['kasir gaji 3 juta solo', 'hapus gaji', 'kasir Kota Surakarta'],
    ['kasir solo part time', 'semua tempat', 'kasir part time'],
    ['kasir lulusan sma', 'tanpa syarat sekolah', 'kasir'],
    ['kasir lulusan sma gaji 3 juta', 'hapus semua syarat', 'kasir'],
  ])('take something out of it: %j, %j', (before, typed, whole) => {
    expect(refineSearch(before, typed, today)).toBe(whole);
  });

  it.each([
    ['kasir solo', 'admin'],
    ['kasir solo', 'sopir kudus'],
    ['', 'di solo'],
    ['kasir', 'tanpa ijazah sopir'],
  ])('are a search of their own: %j, %j', (before, typed) => {
    expect(refineSearch(before, typed, today)).toBe(typed);
  });

  it.each([
    'kasir solo gaji minimal 3 juta part time',
    'sopir atau kurir di kudus',
    'kerja di rumah sakit solo bagian administrasi',
    'loker difabel semarang terbaru',
    'kerja di banyudono',
  ])('are written so that they are understood again: %j', (typed) => {
    const query = readQuery(typed, today);
    const again = readQuery(writeQuery(query), today);
    expect({ ...again, works: again.works.map(({ terms }) => terms) }).toEqual({
      ...query,
      works: query.works.map(({ terms }) => terms),
    });
  });
});
