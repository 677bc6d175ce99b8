import { cIndex } from './c-index.ts';
import { correlateProfiles } from './correlate-profiles.ts';
import { explainMatch, type MatchReason } from './explain-match.ts';
import { isReachable } from './is-reachable.ts';
import { occupations } from './occupations.ts';
import type { RiasecProfile } from './riasec.ts';
import { topLetters } from './top-letters.ts';

export interface MatchOptions {
  /** Highest O*NET job zone to suggest, 1 to 5; default 5. A wish of the person, never set for them. */
  zoneMax?: number;
  /** Only what can usually be begun with this schooling, see {@link isReachable}. */
  education?: string | null;
  /** How many; default 10. */
  limit?: number;
  /** At most so many of one ISCO sub-major group (first two digits), so that ten kinds of farmer do not fill the list; default 2. */
  perSubMajorGroup?: number;
  /** Language of `name`; others than `en` get Indonesian. */
  language?: string;
}

export interface OccupationMatch {
  isco: string;
  name: string;
  /** Profile correlation, −1 to 1. */
  score: number;
  /** C-index, 0 to 18: orders what correlates equally to two decimals. */
  congruence: number;
  reason: MatchReason;
}

/**
 * Occupation groups in the order of likeness to a person's interests, only those that are alike at all (score above 0).
 * It orders suggestions for the person; nobody is to be ranked or shut out by it. A flat profile gets an empty list.
 */
export function matchOccupations(profile: RiasecProfile, options: MatchOptions = {}): OccupationMatch[] {
  const { zoneMax = 5, education = null, limit = 10, perSubMajorGroup = 2, language = 'id' } = options;
  const person = topLetters(profile);
  const matches = [...occupations.values()]
    .filter((occupation) => occupation.zone <= zoneMax && isReachable(occupation, education))
    .map(({ isco, names, profile: work }) => {
      const letters = topLetters(work);
      return {
        isco,
        name: language === 'en' ? names.en : names.id,
        score: Math.round(100 * correlateProfiles(profile, work)) / 100,
        congruence: cIndex(person, letters),
        reason: explainMatch(person, letters),
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted(
      (one, other) =>
        other.score - one.score || other.congruence - one.congruence || Number(one.isco) - Number(other.isco),
    );
  return thin(matches, perSubMajorGroup).slice(0, limit);
}

function thin(matches: OccupationMatch[], most: number): OccupationMatch[] {
  const seen = new Map<string, number>();
  return matches.filter(({ isco }) => {
    const group = isco.slice(0, 2);
    const count = (seen.get(group) ?? 0) + 1;
    seen.set(group, count);
    return count <= most;
  });
}
