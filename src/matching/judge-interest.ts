import { interestFit } from '../assessments/occupations/interest-fit.ts';
import { riasec, type RiasecProfile } from '../assessments/occupations/riasec.ts';
import type { VacancyOccupation } from '../occupations/titles/vacancy-occupations.ts';

/** How alike interests and work are: 0 (opposite, or nothing known) to 1. Only for ordering; it excludes nothing. */
export function judgeInterest(code: string | null, occupations: readonly VacancyOccupation[]): number {
  if (code === null || code === '' || occupations.length === 0) return 0;
  const fit = interestFit(profileOf(code), occupations);
  return fit === undefined ? 0 : Math.max(0, fit.score);
}

const profiles = new Map<string, RiasecProfile>();

/** The letters of a result as a profile: 3, 2 and 1 for the first three, 0 for the rest. */
function profileOf(code: string): RiasecProfile {
  const known = profiles.get(code);
  if (known !== undefined) return known;
  const letters = [...code.slice(0, 3)];
  const entries = riasec.map((letter) => [
    letter,
    letters.includes(letter) ? 3 - letters.indexOf(letter) : 0,
  ]);
  const profile = Object.fromEntries(entries) as RiasecProfile;
  profiles.set(code, profile);
  return profile;
}
