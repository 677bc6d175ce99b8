import { describe, expect, it } from 'vitest';
import type { AdvertDraft } from '../../../src/vacancies/parse-advert/advert-draft.ts';
import { parseAdvert } from '../../../src/vacancies/parse-advert/parse-advert.ts';
import { decisive, measureAdverts, readOn } from './measure-adverts.ts';

function read(text: string): AdvertDraft {
  return parseAdvert(text, { today: readOn });
}

describe.each(['adverts-seen', 'adverts-kept-apart', 'adverts-later', 'adverts-forwarded'])(
  'the adverts of %s',
  (list) => {
    const figures = measureAdverts(list);

    it.each(decisive)('are read right in %s', (fact) => {
      expect(figures[fact]).toBeGreaterThanOrEqual(0.9);
    });
  },
);

describe.each(['adverts-seen', 'adverts-kept-apart'])('the work of %s', (list) => {
  const { code, type } = measureAdverts(list);

  it('gets a fitting occupation first, and its kind', () => {
    expect(code).toBeGreaterThanOrEqual(0.8);
    expect(type).toBeGreaterThanOrEqual(0.9);
  });
});

describe('an advert', () => {
  it('that says nothing gives nothing', () => {
    const nothing = Object.fromEntries(Object.keys(read('')).map((fact) => [fact, null]));
    expect(read('Selamat pagi, semoga sehat selalu.')).toEqual(nothing);
  });

  it.each([
    ['gaji 1,8 - 2,3jt', { min: 1_800_000, max: 2_300_000, per: 'month' }],
    ['upah 120rb/hari, uang makan 20rb', { min: 120_000, max: 120_000, per: 'day' }],
    ['Gaji mulai 2jt', { min: 2_000_000, max: null, per: 'month' }],
    ['gaji up to 5 juta', { min: null, max: 5_000_000, per: 'month' }],
    ['bayaran seminggu 700 ewu', { min: 700_000, max: 700_000, per: 'week' }],
    ['IDR 15,000/hour', { min: 15_000, max: 15_000, per: 'hour' }],
    ['gaji UMK', { min: null, max: null, per: 'month' }],
    ['gaji nego', null],
    ['ongkos jahit 9.000/potong, borongan', null],
    ['kasir, hub 0812 0000 1234', null],
    ['gaji 200rb', null],
  ])('states its pay: "%s"', (text, pay) => {
    expect(read(text).pay).toEqual(pay);
  });

  it.each([
    ['min SMA/SMK', ['SMA', 'SMK']],
    ['SMA sederajat', ['SMA', 'SMK']],
    ['lulusan SD-SMA', ['SD', 'SMP', 'SMA']],
    ['minimal D3', ['D3']],
    ['Guru SD, S1 PGSD', ['S1']],
    ['diutamakan lulusan SMK', null],
    ['tidak perlu ijazah SMA', null],
    ['gaji 1,5 sd 2 jt', null],
  ])('asks for schooling: "%s"', (text, schooling) => {
    expect(read(text).schooling).toEqual(schooling);
  });

  it.each([
    ['usia maks 35, pengalaman min. 1 th', 1],
    ['pengalaman 6 bulan', 0.5],
    ['fresh graduate boleh', 0],
    ['pengalaman tidak wajib', 0],
    ['durung tau kerja rapopo', 0],
    ['pengalaman 2 tahun lebih disukai', null],
    ['berpengalaman', null],
    ['kontrak 1 tahun', null],
  ])('asks for experience: "%s"', (text, years) => {
    expect(read(text).experienceYears).toBe(years);
  });

  it.each([
    ['butuh kasir 2 org', 2],
    ['dicari sepuluh orang tukang batu', 10],
    ['golek rewang wong loro', 2],
    ['butuh 2 orang wanita dan 3 orang pria', 5],
    ['dicari pengasuh, rumah isi 4 orang', null],
    ['dicari sopir, usia 25 tahun', null],
  ])('wants people: "%s"', (text, openings) => {
    expect(read(text).openings).toBe(openings);
  });

  it.each([
    ['paling lambat 15 Desember', '2026-12-15'],
    ['s/d 5 Januari', '2027-01-05'],
    ['batas akhir 28 November', '2026-11-28'],
    ['ditutup 3/12/26', '2026-12-03'],
    ['before Dec 5', '2026-12-05'],
    ['terakhir besok', '2026-11-29'],
    ['sebelum tgl 5', '2026-12-05'],
    ['deadline Jumat', '2026-12-04'],
    ['akhir lamaran sampai akhir bulan', '2026-11-30'],
    ['interview sampai 2 Desember', null],
    ['jam kerja 8 sampai 17', null],
    ['senin s/d sabtu', null],
    ['paling lambat 31 Februari 2027', null],
  ])('closes: "%s"', (text, closes) => {
    expect(read(text).closes).toBe(closes);
  });

  it('is at the places of its work, not where one must live or of a dish', () => {
    expect(read('Kasir soto kudus, penempatan Pati dan Jepara, domisili Demak').places).toEqual([
      'Kabupaten Pati',
      'Kabupaten Jepara',
    ]);
    expect(read('butuh helper di Bawen, Semarang').places).toEqual(['Kabupaten Semarang']);
    expect(read('butuh helper di Semarang').places).toEqual(['Kota Semarang']);
    expect(read('butuh helper di Bekasi').places).toBeNull();
  });

  it('of several works is about the first, with its own count and schooling', () => {
    expect(read('RS Contoh butuh:\n1. Perawat 3 orang (D3)\n2. Satpam 2 orang (SMA)')).toMatchObject({
      ...{ title: 'Perawat', openings: 3, schooling: ['D3'] },
    });
  });

  it('is read through bold signs, other alphabets and HTML, and however long it is', () => {
    expect(read('<p>Posisi: <b>Kasir</b></p>').title).toBe('Kasir');
    expect(read('*DIBUTUHKAN* 𝗞𝗮𝘀𝗶𝗿').title).toBe('Kasir');
    expect(
      read(`Dicari kasir. ${'gaji 2jt sampai 3 jt tgl 5 di semarang, SMA-SMK. '.repeat(400)}`).title,
    ).toBe('Kasir');
  });
});
