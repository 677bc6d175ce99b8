import { cIndex } from './c-index.ts';
import { correlateProfiles, shapeOf } from './correlate-profiles.ts';
import { explainMatch, type MatchReason } from './explain-match.ts';
import { isReachable } from './is-reachable.ts';
import { occupations, type Occupation } from './occupations.ts';
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
  const shape = shapeOf(profile);
  const alike: Alike[] = [];
  for (const occupation of occupations.values()) {
    if (occupation.zone > zoneMax || !isReachable(occupation, education)) continue;
    const score = Math.round(100 * correlateProfiles(shape, occupation.shape)) / 100;
    if (score > 0) alike.push({ occupation, score, congruence: cIndex(person, occupation.letters) });
  }
  alike.sort(
    (one, other) =>
      other.score - one.score ||
      other.congruence - one.congruence ||
      Number(one.occupation.isco) - Number(other.occupation.isco),
  );
  return thin(alike, perSubMajorGroup, limit).map(
    ({ occupation: { isco, names, letters }, ...likeness }) => ({
      isco,
      name: language === 'en' ? names.en : names.id,
      ...likeness,
      reason: explainMatch(person, letters),
    }),
  );
}

type Alike = Pick<OccupationMatch, 'score' | 'congruence'> & { occupation: Occupation };

/** The first `limit` of those of which at most `most` are of one sub-major group. */
function thin(alike: readonly Alike[], most: number, limit: number): Alike[] {
  const seen = new Map<string, number>();
  const kept: Alike[] = [];
  for (const one of alike) {
    if (kept.length >= limit) break;
    const group = one.occupation.isco.slice(0, 2);
    const count = (seen.get(group) ?? 0) + 1;
    seen.set(group, count);
    if (count <= most) kept.push(one);
  }
  return kept;
}
