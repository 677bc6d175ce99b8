import { describe, expect, it } from 'vitest';
import { readPay } from '../../../src/vacancies/cleaning/pay/read-pay.ts';
import { statedSums } from '../../../src/vacancies/cleaning/pay/stated-sums.ts';
import type { PayPer } from '../../../src/vacancies/vacancy-facts.ts';

const juta = 1_000_000;

describe('pay in words', () => {
  it.each<[string, number, number, PayPer]>([
    ['Rp 110.000 per hari', 2.75 * juta, 2.75 * juta, 'day'],
    ['Rp 90.000/hari', 2.25 * juta, 2.25 * juta, 'day'],
    ['upah harian Rp 90.000', 2.25 * juta, 2.25 * juta, 'day'],
    ['100rb/shift', 2.5 * juta, 2.5 * juta, 'day'],
    ['Rp 20.000/jam', 3.46 * juta, 3.46 * juta, 'hour'],
    ['Rp 600.000 / minggu', 2.6 * juta, 2.6 * juta, 'week'],
    ['Rp 30 juta per tahun', 2.5 * juta, 2.5 * juta, 'year'],
    ['2,3 juta + tunjangan 400 ribu', 2.3 * juta, 2.3 * juta, 'month'],
    ['Gapok 2,4jt + uang makan 15rb/hari', 2.4 * juta, 2.4 * juta, 'month'],
    ['Rp 100rb/hari, lembur 15rb/jam', 2.5 * juta, 2.5 * juta, 'day'],
    ['3 juta - 4 juta, bonus 1 juta', 3 * juta, 4 * juta, 'month'],
    ['Rp 4 juta (kontrak 6 bulan)', 4 * juta, 4 * juta, 'month'],
    ['Gaji 2 juta, kerja 5 hari, 8 jam', 2 * juta, 2 * juta, 'month'],
    ['Rp1,5jt - Rp2,5jt', 1.5 * juta, 2.5 * juta, 'month'],
    ['2.100.000 s.d 2.900.000', 2.1 * juta, 2.9 * juta, 'month'],
    ['1,8–2 jt/bln', 1.8 * juta, 2 * juta, 'month'],
    ['2200-2800 (ribu)', 2.2 * juta, 2.8 * juta, 'month'],
    ['90 - 110 ribu per hari', 2.25 * juta, 2.75 * juta, 'day'],
    ['Rp 2.150.000,00', 2.15 * juta, 2.15 * juta, 'month'],
    ['Rp 2,150,000.00', 2.15 * juta, 2.15 * juta, 'month'],
    ['Rp. 2.243.969,-', 2_243_969, 2_243_969, 'month'],
    ['2 juta 500 ribu', 2.5 * juta, 2.5 * juta, 'month'],
    ['2jt5', 2.5 * juta, 2.5 * juta, 'month'],
    ['Rp 1.700.000 (percobaan), Rp 2.400.000 (tetap)', 1.7 * juta, 2.4 * juta, 'month'],
  ])('%s', (words, payMin, payMax, payPer) => {
    expect(readPay(words)).toEqual({ payMin, payMax, payPer });
  });

  it.each([
    'UMK + uang makan 20.000/hari',
    'USD 400',
    '$500 - $700',
    '3-4',
    'Negosiasi',
    '',
    'Gaji UMR',
    'SGD 1.800',
  ])('%j gives nothing', (words) => {
    expect(readPay(words)).toEqual({ payMin: null, payMax: null, payPer: null });
  });

  it.each(['Rp 1', 'Rp 2.000.000.000', '2,5 juta - 300 juta'])(
    '%j cannot be a wage, and that is told',
    (words) => {
      expect(readPay(words)).toMatchObject({ payMin: null, payMax: null, impossible: true });
    },
  );
});

describe('pay in two cells', () => {
  it.each<[unknown, unknown, string, number | null, number | null]>([
    ['3.000.000', '3.000.000', 'MONTH', 3 * juta, 3 * juta],
    ['2500000.00', '3000000.00', 'per month', 2.5 * juta, 3 * juta],
    ['3,000,000', null, 'month', 3 * juta, null],
    ['2,5 juta', '2,5 juta', 'MONTH', 2.5 * juta, 2.5 * juta],
    [0, 3 * juta, 'MONTH', null, 3 * juta],
    [20_000, 20_000, 'Hourly', 3.46 * juta, 3.46 * juta],
    [600_000, null, 'WEEK', 2.6 * juta, null],
    ['3E+6', null, 'MONTH', 3 * juta, null],
    [3 * juta, null, 'FORTNIGHT', null, null],
  ])('%j and %j per %s', (min, max, unit, payMin, payMax) => {
    expect(statedSums(min, max, unit)).toMatchObject({ payMin, payMax });
  });
});
