import { describe, expect, it } from 'vitest';
import { isReachable } from '../../../src/assessments/occupations/is-reachable.ts';
import { matchOccupations } from '../../../src/assessments/occupations/match-occupations.ts';
import { occupations } from '../../../src/assessments/occupations/occupations.ts';

const reach = (education: string | null) =>
  new Set([...occupations.values()].filter((one) => isReachable(one, education)).map(({ isco }) => isco));

describe('work that the schooling opens', () => {
  it.each([
    ['SD', ['9313', '7531', '5246'], ['4110', '2221', '3113']],
    ['SMK', ['5230', '4110', '7231', '8153'], ['2221', '2411', '3313']],
    ['D3', ['3313', '3221', '5230'], ['2411', '2211']],
    ['S1', ['2411', '2221', '5230'], ['2211', '2310']],
    ['S2', ['2310'], []],
  ])('%s opens %j and not %j', (education, open, shut) => {
    const groups = reach(education);
    expect(open.filter((isco) => !groups.has(isco))).toEqual([]);
    expect(shut.filter((isco) => groups.has(isco))).toEqual([]);
  });

  it('grows with schooling, and is all of it where that is not known', () => {
    const sizes = ['SMP', 'SMA', 'D3', 'S1', 'S2', null].map((level) => reach(level).size);
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
    expect(sizes.at(-1)).toBe(occupations.size);
  });

  it('leaves something alike to every kind of interest even after primary school', () => {
    for (const letter of 'RIASEC') {
      const profile = { R: 3, I: 3, A: 3, S: 3, E: 3, C: 3, [letter]: 9 };
      expect(matchOccupations(profile, { education: 'SD' }).length, letter).toBeGreaterThanOrEqual(1);
    }
  });
});
