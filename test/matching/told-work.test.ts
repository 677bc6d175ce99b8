import { describe, expect, it } from 'vitest';
import { toFitPerson } from '../../src/matching/to-fit-person.ts';
import { toldWork } from '../../src/matching/told-work.ts';

const profile = {
  ...{ regency: '33.74', places: [], education: 'SMA', fields: [], wish: null, wishFields: [], payMin: null },
  ...{ interestCode: null, experienceYears: 3 },
};

describe('words for work in a profile', () => {
  it.each([
    ['kasir', ['5230']],
    ['ngasuh anak', ['5311']],
    ['kasir, satpam', ['5230', '5414']],
    ['apa saja', []],
  ])('"%s" is clear', (words, codes) => {
    expect(toldWork(words)).toEqual({ codes, sure: true });
  });

  it('"admin" may be three things, which are left to the person', () => {
    const { codes, sure } = toldWork('admin');
    expect([codes.length, sure]).toEqual([3, false]);
  });

  it('count as what was picked for the wish and for the work done', () => {
    const { wishes, experience } = toFitPerson({
      ...profile,
      ...{ wish: 'admin', wishOccupations: ['4110'], worked: 'ikut orang', occupations: ['9313'] },
    });
    expect(wishes.map(({ codes }) => codes)).toEqual([[{ code: '4110', score: 1 }]]);
    expect(experience).toEqual([expect.objectContaining({ codes: [{ code: '9313', score: 1 }], years: 3 })]);
  });

  it('of work done that were not understood leave it to the fields', () => {
    expect(toFitPerson({ ...profile, worked: 'ikut orang', occupations: [] }).experience).toEqual([]);
  });
});
