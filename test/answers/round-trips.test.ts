import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/answers/understand.ts';

const today = '2026-11-24';
const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const two = (number: number) => String(number).padStart(2, '0');

describe('a birth date', () => {
  const writings: ((day: number, month: number, year: number) => string)[] = [
    (d, m, y) => `${d}-${m}-${y}`,
    (d, m, y) => `${two(d)}/${two(m)}/${y}`,
    (d, m, y) => `${two(d)}.${two(m)}.${two(y % 100)}`,
    (d, m, y) => `${two(d)}${two(m)}${y}`,
    (d, m, y) => `${y}-${two(m)}-${two(d)}`,
    (d, m, y) => `${d} ${months[m - 1] ?? ''} ${y}`,
    (d, m, y) => `lahir di Klaten tgl ${d} ${(months[m - 1] ?? '').toUpperCase()} tahun ${y} kak`,
    (d, m, y) => `${d}-${(months[m - 1] ?? '').slice(0, 3).toLowerCase()}-${two(y % 100)}`,
    (d, m, y) => `${months[m - 1] ?? ''} ${d}, ${y}`,
  ];

  it('comes back from every way of writing it', () => {
    const days = fc.record({
      d: fc.integer({ min: 1, max: 28 }),
      m: fc.integer({ min: 1, max: 12 }),
      y: fc.integer({ min: 1940, max: 2010 }),
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...writings), ({ d, m, y }, write) => {
        expect(understand('date', write(d, m, y), today)).toBe(`${y}-${two(m)}-${two(d)}`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('pay', () => {
  const writings: ((thousands: number) => string)[] = [
    (k) => String(k * 1000),
    (k) => `Rp ${(k * 1000).toLocaleString('id-ID')}`,
    (k) => `Rp${(k * 1000).toLocaleString('id-ID')},-`,
    (k) => `${(k * 1000).toLocaleString('en-US')} per bulan`,
    (k) => `${k}rb`,
    (k) => `${k} ribu kak`,
    (k) => `${String(k / 1000).replace('.', ',')}jt`,
    (k) => `kira-kira ${k / 1000} juta`,
  ];

  it('comes back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 2000 }), fc.constantFrom(...writings), (tens, write) => {
        expect(understand('money', write(tens * 10), today)).toBe(tens * 10_000);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a mobile number', () => {
  const writings: ((national: string) => string)[] = [
    (n) => `0${n}`,
    (n) => `+62${n}`,
    (n) => `62 ${n}`,
    (n) => n,
    (n) => `+62 0${n}`,
    (n) => `0${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
    (n) => `wa: 0${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)} kak`,
    (n) => `(0${n.slice(0, 3)}) ${n.slice(3)}`,
  ];

  it('comes back from every way of writing it', () => {
    const national = fc.tuple(
      fc.constantFrom('812', '857', '896', '878', '831'),
      fc.integer({ min: 1e6, max: 99_999_999 }),
    );
    fc.assert(
      fc.property(national, fc.constantFrom(...writings), ([prefix, rest], write) => {
        expect(understand('phone', write(`${prefix}${rest}`), today)).toBe(`+62${prefix}${rest}`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a number below a million', () => {
  const words = [
    '',
    'satu',
    'dua',
    'tiga',
    'empat',
    'lima',
    'enam',
    'tujuh',
    'delapan',
    'sembilan',
    'sepuluh',
    'sebelas',
  ];
  function spell(n: number): string {
    if (n < 12) return words[n] ?? '';
    if (n < 20) return `${spell(n - 10)} belas`;
    if (n < 100) return `${spell(Math.floor(n / 10))} puluh ${spell(n % 10)}`;
    if (n < 200) return `seratus ${spell(n - 100)}`;
    if (n < 1000) return `${spell(Math.floor(n / 100))} ratus ${spell(n % 100)}`;
    if (n < 2000) return `seribu ${spell(n - 1000)}`;
    return `${spell(Math.floor(n / 1000))} ribu ${spell(n % 1000)}`;
  }

  it('comes back from its Indonesian words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
        expect(understand('number', spell(n), today)).toBe(n);
      }),
      { numRuns: 500 },
    );
  });
});
