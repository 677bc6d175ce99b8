import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { educationLevels } from '../../src/answers/education/education-levels.ts';
import type { FitPerson } from '../../src/matching/fit.ts';
import { scoreFit } from '../../src/matching/score-fit.ts';
import { toFitPerson, type MatchableProfile } from '../../src/matching/to-fit-person.ts';
import { toFitVacancy, type MatchableVacancy } from '../../src/matching/to-fit-vacancy.ts';
import { fieldCodes } from '../../src/vacancies/fields.ts';

const person = (given: Partial<MatchableProfile> = {}): FitPerson =>
  toFitPerson({
    ...{ regency: '33.74', places: [], education: 'SMA', fields: ['penjualan'] },
    ...{ wish: null, wishFields: [], payMin: null, interestCode: null },
    ...given,
  });
const vacancy = (given: Partial<MatchableVacancy> = {}) =>
  toFitVacancy({
    ...{ title: 'Kasir', regency: '33.74', placeText: null, remote: false, education: ['SMA', 'SMK'] },
    ...{ fields: ['penjualan'], payMin: null, payMax: null },
    ...given,
  });

describe('scoring how a vacancy fits', () => {
  it.each([
    ['SMA', ['SMA', 'SMK'], true],
    ['SMK', ['SMA'], true],
    ['SMA', ['SMK'], false],
    ['SMP', ['SMA', 'SMK'], false],
    ['S1', ['SMA', 'SMK'], true],
    ['D3', ['S1'], false],
    ['D4', ['S1'], true],
    ['SD', [], true],
    [null, ['S1'], true],
  ])('schooling %s for a vacancy that names %j: %s', (education, accepted, fits) => {
    expect(scoreFit(person({ education }), vacancy({ education: accepted })).fits).toBe(fits);
  });

  it.each([
    ['the own regency', {}, {}, true],
    ['the next regency', {}, { regency: '33.21' }, true],
    ['a regency far away', {}, { regency: '33.29' }, false],
    ['a chosen regency far away', { places: ['33.29'] }, { regency: '33.29' }, true],
    ['the own regency where another was chosen', { places: ['33.29'] }, {}, false],
    ['from home', { regency: '33.29' }, { regency: null, remote: true }, true],
    ['the province', {}, { regency: null, placeText: 'Jawa Tengah' }, true],
    ['another province', {}, { regency: null, placeText: 'Bekasi' }, false],
    ['a place not said', {}, { regency: null }, true],
    ['anywhere, for a person without a place', { regency: null }, {}, true],
  ])('place %s', (_, given, place, fits) => {
    expect(scoreFit(person(given), vacancy(place)).fits).toBe(fits);
  });

  it('counts a wished field as much as experience, and a word of the wish in the title besides', () => {
    const wishing = person({ fields: [], wish: 'kasir', wishFields: ['penjualan'] });
    const other = scoreFit(wishing, vacancy({ title: 'Pramuniaga' }));
    const same = scoreFit(wishing, vacancy({ title: 'Kasir' }));
    expect(other.fits && same.fits).toBe(true);
    expect(same.score).toBeGreaterThan(other.score);
    expect(same.reasons).toContain('wish');
  });

  it('fits a wish that is in no field by the words of the title', () => {
    const wishing = person({ fields: [], wish: 'pawang hujan', wishFields: [] });
    expect(scoreFit(wishing, vacancy({ title: 'Pawang Hujan', fields: ['lainnya'] })).fits).toBe(true);
    expect(scoreFit(wishing, vacancy({ title: 'Kasir' })).gaps).toEqual(['field']);
  });

  it('offers anything near to a person who told no field and no wish', () => {
    expect(scoreFit(person({ fields: [] }), vacancy({ fields: ['listrik'] })).fits).toBe(true);
  });

  it('with `strict` wants the main field to be the person’s own', () => {
    const side = vacancy({ title: 'Barista', fields: ['kuliner', 'penjualan'] });
    expect(scoreFit(person(), side).fits).toBe(true);
    expect(scoreFit(person(), side, { strict: true }).fits).toBe(false);
  });

  it('names a little less pay as a gap, and lets only much less pay decide', () => {
    const wishing = person({ payMin: 3_000_000 });
    expect(scoreFit(wishing, vacancy({ payMin: 2_000_000, payMax: 2_600_000 }))).toMatchObject({
      fits: true,
      gaps: ['pay'],
    });
    expect(scoreFit(wishing, vacancy({ payMin: 1_500_000, payMax: 2_000_000 })).fits).toBe(false);
    expect(scoreFit(wishing, vacancy({ payMin: 2_000_000, payMax: 3_000_000 })).reasons).toContain('pay');
  });

  const anyPerson = fc.record({
    regency: fc.constantFrom(null, '33.74', '33.29'),
    places: fc.subarray(['33.74', '33.10']),
    education: fc.constantFrom(null, ...educationLevels),
    fields: fc.subarray([...fieldCodes], { maxLength: 4 }),
    wish: fc.option(fc.string(), { nil: null }),
    wishFields: fc.subarray([...fieldCodes], { maxLength: 3 }),
    payMin: fc.option(fc.integer({ min: 0, max: 20_000_000 }), { nil: null }),
    interestCode: fc.constantFrom(null, 'SAE', 'RIC', 'X', 'S'),
  });
  const anyVacancy = fc.record({
    title: fc.constantFrom('Kasir', 'Guru TK', 'Welder', '???'),
    regency: fc.constantFrom(null, '33.74', '33.29'),
    placeText: fc.constantFrom(null, 'Jawa Tengah', 'Bekasi'),
    remote: fc.boolean(),
    education: fc.subarray([...educationLevels]),
    fields: fc.subarray([...fieldCodes], { maxLength: 3 }),
    payMin: fc.option(fc.integer({ min: 0, max: 20_000_000 }), { nil: null }),
    payMax: fc.option(fc.integer({ min: 0, max: 20_000_000 }), { nil: null }),
  });

  it('stays within 0 and 100, and what fits strictly fits widely', () => {
    fc.assert(
      fc.property(anyPerson, anyVacancy, (one, other) => {
        const [who, what] = [toFitPerson(one), toFitVacancy(other)];
        const wide = scoreFit(who, what);
        expect(wide.score).toBeGreaterThanOrEqual(0);
        expect(wide.score).toBeLessThanOrEqual(100);
        if (scoreFit(who, what, { strict: true }).fits) expect(wide.fits).toBe(true);
      }),
    );
  });

  it('never lets interests decide whether a vacancy fits', () => {
    fc.assert(
      fc.property(anyPerson, anyVacancy, fc.constantFrom('RIA', 'SEC', 'CRI'), (one, other, interestCode) => {
        const without = scoreFit(toFitPerson({ ...one, interestCode: null }), toFitVacancy(other));
        const withCode = scoreFit(toFitPerson({ ...one, interestCode }), toFitVacancy(other));
        expect(withCode.fits).toBe(without.fits);
        expect(withCode.gaps).toEqual(without.gaps);
        expect(Math.abs(withCode.score - without.score)).toBeLessThanOrEqual(5);
      }),
    );
  });
});
