import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../src/vacancies/cleaning/dates/read-moment.ts';

const endOf31 = '2026-12-31T16:59:59.999Z';

describe('a date of a source', () => {
  it.each([
    ['2026-12-31', endOf31],
    ['31/12/2026', endOf31],
    ['31-12-2026', endOf31],
    ['31.12.26', endOf31],
    ['12/31/2026', endOf31],
    ['2026/12/31', endOf31],
    ['20261231', endOf31],
    ['31 Desember 2026', endOf31],
    ['31-Des-26', endOf31],
    ["31 Des '26", endOf31],
    ['December 31, 2026', endOf31],
    ['Dec 31st 2026', endOf31],
    ['Kamis, 31 Desember 2026', endOf31],
    ['s/d 31 Desember 2026', endOf31],
    ['46387', endOf31],
    [46387, endOf31],
    ['2026-12-31T00:00', endOf31],
    ['2026-12-31 24:00', endOf31],
    ['15 Nopember 2026', '2026-11-15T16:59:59.999Z'],
    ['1 Agt 2026', '2026-08-01T16:59:59.999Z'],
    ['2026-12-31 23:59:59 +0700', '2026-12-31T16:59:59.000Z'],
    ['2026-12-31T23:59:59.0000000+07:00', '2026-12-31T16:59:59.000Z'],
    ['Thu, 31 Dec 2026 23:59:59 +0700', '2026-12-31T16:59:59.000Z'],
    ['Thu Dec 31 2026 23:59:59 GMT+0700 (Waktu Indonesia Barat)', '2026-12-31T16:59:59.000Z'],
    ['31/12/2026 17.00 WIB', '2026-12-31T10:00:00.000Z'],
    ['31 Desember 2026 pukul 17.00 WITA', '2026-12-31T09:00:00.000Z'],
    ['1 Nov 2026 5:30 PM', '2026-11-01T10:30:00.000Z'],
    ['20261231T235959', '2026-12-31T16:59:59.000Z'],
    ['46341.5', '2026-11-15T05:00:00.000Z'],
    [1_767_200_399_000, '2025-12-31T16:59:59.000Z'],
    ['1767200399', '2025-12-31T16:59:59.000Z'],
  ])('%j is a last day until %s', (written, moment) => {
    expect(readMoment(written, 'end')?.toISOString()).toBe(moment);
  });

  it('begins where it is the day of posting', () => {
    expect(readMoment('01/11/2026')?.toISOString()).toBe('2026-10-31T17:00:00.000Z');
    expect(readMoment('01/11/2026 08:00')?.toISOString()).toBe('2026-11-01T01:00:00.000Z');
  });

  it.each([
    null,
    undefined,
    '',
    '-',
    'N/A',
    'null',
    '0000-00-00',
    '0000-00-00 00:00:00',
    0,
    'sampai terpenuhi',
  ])('%j says none', (written) => {
    expect(readMoment(written, 'end')).toBeNull();
  });

  it.each([
    'kemarin',
    '2026-02-30',
    '99/99/2026',
    '31 Desember',
    '31/13/2026',
    5,
    true,
    {},
    'segera',
    '1899-01-01',
  ])('%j cannot be read', (written) => {
    expect(readMoment(written, 'end')).toBeUndefined();
  });
});
