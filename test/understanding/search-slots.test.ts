import { describe, expect, it } from 'vitest';
import { searchSlots } from '../../src/understanding/slots/search-slots.ts';
import { wordsToSearch } from '../../src/understanding/slots/words-to-search.ts';

const today = '2026-11-28';

describe('a wish for vacancies with several parts', () => {
  it.each([
    [
      'saya bisa las punya sim b1 mau kerja di klaten gaji minimal 3,5 jt ada mess',
      { work: 'tukang las', place: 'Kabupaten Klaten', pay: { min: 3_500_000 }, other: 'mess' },
    ],
    [
      'gudang kendal atau demak part time',
      { work: 'gudang', place: ['Kabupaten Kendal', 'Kabupaten Demak'], type: 'part-time' },
    ],
    ['golek gawean neng pati, isone njahit', { work: 'penjahit', place: 'Kabupaten Pati' }],
    ['lulusan smk nganggur, ada kerjaan ga', { education: 'SMK' }],
    ['jangan yang jauh ya min cari penjahit', { work: 'penjahit', place: 'near' }],
    [
      'kerja apa aja asal bukan sales di kendal',
      { work: 'any', place: 'Kabupaten Kendal', exclude: { work: 'sales' } },
    ],
    ['yg gak shift malem ada?', { exclude: { type: 'shift-night' } }],
    ['ada yg butuh tukang las gak', { work: 'tukang las' }],
    ['kerja buat bapak2 di pati', { place: 'Kabupaten Pati', gender: 'L' }],
    ['cari yg gaji 100rb/hari', { pay: { min: 2_500_000 } }],
  ])('names them: %s', (typed, slots) => {
    expect(searchSlots(typed, today)).toEqual(slots);
  });

  it.each([
    [
      'loker admin atau kasir di klaten gaji 2 juta',
      'admin atau kasir Kabupaten Klaten gaji minimal 2000 ribu',
    ],
    ['cari kerja di boyolali jangan sales ya', 'Kabupaten Boyolali bukan sales ,'],
    ['loker deket rumah', 'loker deket rumah'],
  ])('is searched with all of them: %s', (typed, words) => {
    expect(wordsToSearch(searchSlots(typed, today), typed)).toBe(words);
  });
});
