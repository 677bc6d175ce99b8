import { describe, expect, it } from 'vitest';
import { noAccess, type AccessField } from '../../flows/work/access/facts.ts';
import { quotaNeed } from '../../src/firms/quota-need.ts';
import { readAccess } from '../../src/firms/read-access.ts';

const today = '2026-11-28';
const read = (field: AccessField, words: string, before = noAccess) =>
  readAccess(before, field, words, today);

describe('an answer about what a firm offers', () => {
  it.each([
    ['jam 9 malam', '21.00'],
    ['21.30', '21.30'],
    ['pukul 22', '22.00'],
    ['jam 12 malam', '00.00'],
    ['1 malam', '01.00'],
    ['jam 2 siang', '14.00'],
    ['5 sore', '17.00'],
    ['9 pm', '21.00'],
    ['06:00 pagi', '06.00'],
  ])('“%s” as the end of the last shift is %s', (words, time) => {
    expect(read('shiftEnd', words)?.shiftEnd).toBe(time);
  });

  it.each([
    ['1 dari 40', { disabled: 1, staff: 40 }],
    ['tidak ada dari 12', { disabled: 0, staff: 12 }],
    ['dua dari 1.250 orang', { disabled: 2, staff: 1_250 }],
    ['3/150', { disabled: 3, staff: 150 }],
  ])('“%s” is a count of the staff', (words, quota) => {
    expect(read('quota', words)?.quota).toEqual(quota);
  });

  it.each([
    ['Maret 2024', '2024-03'],
    ['sejak 2023', '2023'],
    ['3/2024', '2024-03'],
    ['12-11-2025', '2025-11'],
  ])('“%s” is when a policy began: %s', (words, since) => {
    expect(read('gesiSince', words, { ...noAccess, gesi: true })?.gesiSince).toBe(since);
  });

  it.each([
    ['entrance', 'mungkin'],
    ['shiftEnd', 'jam 9'],
    ['shiftEnd', 'malam'],
    ['helper', '???'],
    ['quota', '50 dari 40'],
    ['quota', '1'],
    ['quota', '0 dari 0'],
    ['gesi', 'sedang dibuat'],
    ['gesiSince', 'Maret 2030'],
    ['gesiSince', 'tahun lalu'],
  ] as const)('%s: “%s” is asked again', (field, words) => {
    expect(read(field, words)).toBeNull();
  });

  it('can be taken back, and the day of a policy goes with it', () => {
    const told = { ...noAccess, offers: { toilet: true, prayer: false }, gesi: true, gesiSince: '2024' };
    expect(read('toilet', 'clear', told)?.offers).toEqual({ prayer: false });
    expect(read('gesi', 'no', told)).toMatchObject({ gesi: false, gesiSince: '' });
    expect(read('gesi', 'clear', told)).toMatchObject({ gesi: null, gesiSince: '' });
  });

  it('keeps no HTML and no link in what everybody reads', () => {
    const words = '<b>Bu Rini</b>, personalia https://contoh.id/a';
    expect(read('helper', words)?.helper).toBe('Bu Rini, personalia');
  });
});

describe('the quota of the law', () => {
  const of = (staff: number) => ({ quota: { staff, disabled: 0 } });
  it('is two of a hundred for public bodies, one for private ones, counted up, and none for households', () => {
    expect(quotaNeed('public', of(150))).toEqual({ percent: 2, wanted: 3 });
    expect(quotaNeed('company', of(150))).toEqual({ percent: 1, wanted: 2 });
    expect(quotaNeed('small', of(100))).toEqual({ percent: 1, wanted: 1 });
    expect(quotaNeed('household', of(3))).toBeNull();
  });
});
