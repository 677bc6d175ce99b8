import { describe, expect, it } from 'vitest';
import { programmePage } from '../../../src/vacancies/formats/programme-page.ts';

const lesson = (title: string, kind: string, month: number, ...body: string[]): string[] => [
  ...[title, kind, 'Bulan ke-', String(month), '1', '–', '30', 'hari'],
  ...body,
];

describe('the text of a programme page with one word a line', () => {
  it('is told in sentences and items, without what the columns tell again', () => {
    const page = [
      ...['Membantu admin toko.', 'Menata berkas.', 'Kualifikasi', 'Program studi:', 'Manajemen, Akuntansi'],
      ...[
        'Tingkat pendidikan:',
        'Diploma, Sarjana',
        '5',
        'hari kerja per minggu',
        'Hari Libur',
        'Sabtu',
        'Minggu',
      ],
      ...['Skill yang Bakal Kamu Dapat', 'Administrasi Toko', '(', '2', 'materi)'],
      ...lesson('Pengenalan toko', 'Teori', 1, 'Pengenalan toko'),
      ...lesson('Kasir', 'Praktik', 2, '1. Melayani.2. Menghitung.'),
      ...lesson('Kasir', 'Praktik', 2, '1. Melayani.', '2. Menghitung.'),
    ].join('\n');
    expect(programmePage(page).split('\n')).toEqual([
      'Membantu admin toko.',
      'Menata berkas.',
      'Yang dipelajari: Administrasi Toko',
      '- Pengenalan toko (teori, bulan ke-1)',
      '- Kasir (praktik, bulan ke-2)',
      '1. Melayani.',
      '2. Menghitung.',
    ]);
  });

  it.each(['', 'Membantu admin.\nMenata berkas.', 'Kerja sampai\nBulan ke-\n3'])(
    'is left as it is where there is no such box: %j',
    (text) => {
      expect(programmePage(text)).toBe(text);
    },
  );
});
