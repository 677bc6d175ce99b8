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
    ...{ fields: ['penjualan'], payMin: null, payMax: null, programmes: [], experienceYears: null },
    ...{ source: 'loker', kind: 'job' },
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

  const graduate = (given: Partial<MatchableProfile>): FitPerson =>
    person({
      ...{ education: 'S1', major: 'Peternakan', sinceGraduation: 0, fields: [] },
      wish: 'ternak',
      ...given,
    });
  const traineePlace = (given: Partial<MatchableVacancy> = {}) =>
    vacancy({
      ...{ title: 'Pengelola Kegiatan', source: 'maganghub', kind: 'internship', education: ['S1'] },
      ...{ programmes: ['Peternakan'], fields: ['lainnya'] },
      ...given,
    });

  it.each([
    ['the wished work', { wish: 'kasir' }, { title: 'Cashier' }, 2],
    [
      'the experienced work',
      { experience: [{ words: 'jaga kasir minimarket', years: 2 }] },
      { title: 'Kasir' },
      2,
    ],
    ['one of several wishes', { wish: 'gudang, kasir atau apa saja' }, { title: 'Kasir Restoran' }, 2],
    ['work with skills in common', { wish: 'penjaga toko' }, { title: 'Kasir' }, 1],
    ['other work', { wish: 'montir motor' }, { title: 'Kasir' }, 0],
    ['a rank above', { wish: 'sales' }, { title: 'Supervisor Sales' }, 1],
    ['a rank that the person had', { wish: 'kepala toko' }, { title: 'Kepala Toko' }, 2],
    ['a year of experience missing', { wish: 'kasir', experienceYears: 0 }, { experienceYears: 1 }, 1],
    ['many years missing', { wish: 'kasir', experienceYears: 0 }, { experienceYears: 5 }, 0],
    ['experience that nobody told', { wish: 'kasir' }, { experienceYears: 5 }, 2],
  ])('gives %s its level', (_, who, what, level) => {
    expect(scoreFit(person({ fields: [], ...who }), vacancy({ fields: ['lainnya'], ...what })).level).toBe(
      level,
    );
  });

  it.each([
    ['the own programme, just finished', {}, {}, 2],
    ['the own programme, long finished', { sinceGraduation: 4 }, {}, 1],
    ['another programme', { major: 'Ilmu Hukum' }, {}, 0],
    ['a school diploma', { education: 'SMA', major: null }, { education: [], programmes: [] }, 0],
    [
      'a programme of one family',
      { wish: 'akuntansi', major: 'Akuntansi' },
      { title: 'Staf Akuntansi', programmes: ['Perpajakan'] },
      2,
    ],
  ])('takes for a trainee place %s', (_, who, what, level) => {
    expect(scoreFit(graduate(who), traineePlace(what)).level).toBe(level);
  });

  it('gives reasons that are true: no pay without a wish, no wished work for work that is only near', () => {
    const near = scoreFit(person({ fields: [], wish: 'penjaga toko' }), vacancy({ payMax: 3_000_000 }));
    expect(near.reasons).toContain('near');
    expect(near.reasons).not.toContain('wish');
    expect(near.reasons).not.toContain('pay');
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
    experienceYears: fc.constantFrom(null, 0, 3),
    major: fc.constantFrom(null, 'Akuntansi'),
    sinceGraduation: fc.constantFrom(null, 0, 4),
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
    programmes: fc.subarray(['Akuntansi', 'Ilmu Hukum']),
    experienceYears: fc.constantFrom(null, 0, 1, 5),
    source: fc.constantFrom('loker', 'maganghub'),
    kind: fc.constantFrom('job', 'internship'),
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

  it('never lets interests decide whether or how well a vacancy fits', () => {
    fc.assert(
      fc.property(anyPerson, anyVacancy, fc.constantFrom('RIA', 'SEC', 'CRI'), (one, other, interestCode) => {
        const without = scoreFit(toFitPerson({ ...one, interestCode: null }), toFitVacancy(other));
        const withCode = scoreFit(toFitPerson({ ...one, interestCode }), toFitVacancy(other));
        expect(withCode.fits).toBe(without.fits);
        expect(withCode.gaps).toEqual(without.gaps);
        expect(withCode.score).toBe(without.score);
      }),
    );
  });
});
