import { describe, expect, it } from 'vitest';
import { searchToKeep } from '../../src/understanding/slots/search-to-keep.ts';
import { searchesNamed } from '../../src/understanding/slots/searches-named.ts';

describe('what news is asked for', () => {
  it.each([
    ['kabari kalau ada jahit di sragen', 'jahit Kabupaten Sragen'],
    ['tolong kabarin saya kalau ada loker barista part time', 'barista part time'],
    ['nek ana lowongan tukang las ning klaten kabari yo', 'tukang las Kabupaten Klaten'],
    ['let me know when there is a cashier job in Solo', 'cashier Kota Surakarta'],
    ['kabari kalau ada kasir di solo gaji minimal 3 juta', 'kasir gaji minimal 3000 ribu Kota Surakarta'],
    ['kabari saya kalau ada lowongan di kudus', 'Kabupaten Kudus'],
    ['kabari kalau ada', undefined],
    ['nyalakan kabar lowongan', undefined],
    ['kabari kalau ada yang baru', undefined],
    ['kabari kalau ada lowongan', undefined],
  ])('in "%s" is %s', (text, search) => {
    expect(searchToKeep(text)).toBe(search);
  });

  const kept = ['kasir Kota Surakarta', 'kasir Kabupaten Klaten', 'satpam Kota Semarang'];

  it.each([
    ['jangan kabari kasir lagi', kept.slice(0, 2)],
    ['stop kabar kasir klaten', kept.slice(1, 2)],
    ['berhenti kabari satpam', kept.slice(2)],
    ['jangan kirim lagi', []],
    ['berhenti', []],
    ['stop kabar lowongan', []],
  ])('is ended of what is kept by "%s"', (text, ended) => {
    expect(searchesNamed(text, kept)).toEqual(ended);
  });
});
