import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/answers/dates/parse-date.ts';

const today = '2026-11-24';

describe('parseDate', () => {
  it('takes a person who is fifteen today and refuses one who will be tomorrow, naming the date', () => {
    expect(parseDate('24 nov 2011', { today })).toEqual({ ok: true, value: '2011-11-24' });
    expect(parseDate('25 nov 2011', { today })).toEqual({ ok: false, why: 'TOO_YOUNG', value: '2011-11-25' });
  });

  it('takes the youngest age from the question', () => {
    expect(parseDate('25 nov 2011', { today, minAge: 13 }).ok).toBe(true);
    expect(parseDate('24 nov 2009', { today, minAge: 18 })).toMatchObject({ why: 'TOO_YOUNG' });
  });

  it('knows today only from its caller', () => {
    expect(parseDate('1 januari 30', { today })).toEqual({ ok: true, value: '1930-01-01' });
    expect(parseDate('1 januari 30', { today: '2050-01-01' })).toEqual({ ok: true, value: '2030-01-01' });
  });

  it.each([
    ['', 'EMPTY'],
    ['halo', 'NOT_UNDERSTOOD'],
    ['agustus 1998', 'NO_DAY'],
    ['17 agustus', 'NO_YEAR'],
    ['1998', 'ONLY_YEAR'],
    ['umur 20', 'AGE'],
    ['besok', 'NOT_BIRTH_DATE'],
    ['13/25/1998', 'NO_SUCH_MONTH'],
    ['31 april 1998', 'NO_SUCH_DAY'],
    ['29-2-2001', 'NOT_LEAP_YEAR'],
    ['1 desember 2026', 'FUTURE'],
    ['1 januari 1900', 'TOO_OLD'],
  ])('says what is wrong with "%s"', (input, why) => {
    expect(parseDate(input, { today })).toMatchObject({ ok: false, why });
  });
});
