import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cIndex } from '../../../src/assessments/occupations/c-index.ts';
import { correlateProfiles, shapeOf } from '../../../src/assessments/occupations/correlate-profiles.ts';
import { matchOccupations } from '../../../src/assessments/occupations/match-occupations.ts';
import { occupations } from '../../../src/assessments/occupations/occupations.ts';
import { topLetters } from '../../../src/assessments/occupations/top-letters.ts';

const handy = { R: 36, I: 20, A: 12, S: 14, E: 16, C: 22 };
const caring = { R: 10, I: 16, A: 26, S: 37, E: 22, C: 12 };
const figure = fc.integer({ min: 8, max: 40 });
const profile = fc.record({ R: figure, I: figure, A: figure, S: figure, E: figure, C: figure });

describe('the correlation of two profiles', () => {
  const correlate = (one: typeof handy, other: typeof handy): number =>
    correlateProfiles(shapeOf(one), shapeOf(other));

  it('equals the textbook value', () => {
    const rising = { R: 1, I: 2, A: 3, S: 4, E: 5, C: 6 };
    const other = { R: 2, I: 1, A: 4, S: 3, E: 6, C: 5 };
    expect(correlate(rising, other)).toBeCloseTo(14.5 / 17.5, 10);
  });

  it('stays within −1 and 1, is symmetric, and does not care for unit or level', () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => {
        const value = correlate(one, other);
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(correlate(other, one)).toBeCloseTo(value, 10);
        const moved = Object.fromEntries(
          Object.entries(one).map(([letter, at]) => [letter, 3 * at - 50]),
        ) as typeof one;
        expect(correlate(moved, other)).toBeCloseTo(value, 8);
      }),
    );
  });

  it('is 0 where one profile is flat', () => {
    expect(correlate({ R: 5, I: 5, A: 5, S: 5, E: 5, C: 5 }, handy)).toBe(0);
  });
});

describe('the C-index', () => {
  it('runs from 18 for the same code to 0 for the opposite', () => {
    expect(cIndex(['R', 'I', 'A'], ['R', 'I', 'A'])).toBe(18);
    expect(cIndex(['R', 'I', 'A'], ['S', 'E', 'C'])).toBe(0);
  });

  it('gives 2 for neighbours across the end of the order and 1 for the next but one', () => {
    expect(cIndex(['R', 'I', 'A'], ['C', 'I', 'A'])).toBe(15);
    expect(cIndex(['R', 'I', 'A'], ['A', 'I', 'A'])).toBe(12);
  });
});

describe('suggesting occupations', () => {
  it('offers hands-on work to the handy and work with people to the caring', () => {
    const leads = (person: typeof handy) =>
      matchOccupations(person, { limit: 8 }).map(
        ({ isco }) => topLetters(occupations.get(isco)?.profile ?? person)[0],
      );
    expect(new Set(leads(handy))).toEqual(new Set(['R']));
    expect(leads(caring).filter((letter) => letter === 'S').length).toBeGreaterThanOrEqual(6);
  });

  it('orders by score, then by C-index, and never offers what is unlike', () => {
    fc.assert(
      fc.property(profile, (person) => {
        const matches = matchOccupations(person, { limit: 50, perSubMajorGroup: 99 });
        matches.forEach((match, index) => {
          const next = matches[index + 1];
          expect(match.score).toBeGreaterThan(0);
          if (next === undefined) return;
          expect(match.score).toBeGreaterThanOrEqual(next.score);
          if (match.score === next.score) expect(match.congruence).toBeGreaterThanOrEqual(next.congruence);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('mixes kinds of work: at most two of one sub-major group unless told otherwise', () => {
    const groups = matchOccupations(caring, { limit: 20 }).map(({ isco }) => isco.slice(0, 2));
    for (const group of groups)
      expect(groups.filter((other) => other === group).length).toBeLessThanOrEqual(2);
  });

  it('keeps to the preparation a person wishes for', () => {
    const zones = matchOccupations(caring, { zoneMax: 2 }).map(({ isco }) => occupations.get(isco)?.zone);
    expect(zones.length).toBeGreaterThan(4);
    for (const zone of zones) expect(zone).toBeLessThanOrEqual(2);
  });

  it('says in which interests person and work meet, strongest of the person first', () => {
    const teacher = matchOccupations(caring, { limit: 400, perSubMajorGroup: 99 }).find(
      ({ isco }) => isco === '2342',
    );
    expect(teacher?.reason).toEqual({
      key: 'riasec48:occupation.reasonTwo',
      vars: {
        first: { text: { key: 'riasec48:scales.S.short' } },
        second: { text: { key: 'riasec48:scales.A.short' } },
      },
    });
  });

  it('suggests nothing from a flat profile', () => {
    expect(matchOccupations({ R: 20, I: 20, A: 20, S: 20, E: 20, C: 20 })).toEqual([]);
  });

  it('names occupations in English for English readers, in Indonesian otherwise', () => {
    const [english] = matchOccupations(handy, { language: 'en', limit: 1 });
    const [javanese] = matchOccupations(handy, { language: 'jv', limit: 1 });
    const names = occupations.get(english?.isco ?? '')?.names;
    expect([english?.name, javanese?.name]).toEqual([names?.en, names?.id]);
  });
});
