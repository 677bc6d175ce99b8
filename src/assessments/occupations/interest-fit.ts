import { correlateProfiles, shapeOf } from './correlate-profiles.ts';
import { occupations } from './occupations.ts';
import type { RiasecProfile } from './riasec.ts';
import type { VacancyOccupation } from '../../occupations/titles/vacancy-occupations.ts';

export interface InterestFit {
  /** Weighted mean of the profile correlations, −1 to 1. */
  score: number;
  /** Said as `riasec48:fit.<word>`. */
  word: 'strong' | 'fair' | 'weak';
}

/**
 * How alike a person's interests and a vacancy's occupation groups are. It orders suggestions for the person; it never
 * hides a vacancy and is not shown to employers. Undefined where nothing can be said: no known group, or a flat profile.
 */
export function interestFit(
  profile: RiasecProfile,
  groups: readonly VacancyOccupation[],
): InterestFit | undefined {
  const shape = shapeOf(profile);
  let sum = 0;
  let weights = 0;
  for (const { isco, weight } of groups) {
    const occupation = occupations.get(isco);
    if (occupation === undefined) continue;
    sum += weight * correlateProfiles(shape, occupation.shape);
    weights += weight;
  }
  if (weights === 0 || new Set(Object.values(profile)).size === 1) return undefined;
  const score = sum / weights;
  return { score, word: score >= strong ? 'strong' : score >= fair ? 'fair' : 'weak' };
}

/** A positive likeness is fair; the upper third of those is strong (of real profiles and vacancies: 12 % strong, 27 % fair). */
const strong = 0.5;
const fair = 0;
