import { riasec, type RiasecProfile } from './riasec.ts';

/** What a correlation needs of a profile: how far each letter stands from their mean, and the sum of the squares of that. */
export interface ProfileShape {
  away: readonly number[];
  squares: number;
}

/** The shape of a profile, for those that are compared with many others. */
export function shapeOf(profile: RiasecProfile): ProfileShape {
  const mean = riasec.reduce((sum, letter) => sum + profile[letter], 0) / riasec.length;
  const away = riasec.map((letter) => profile[letter] - mean);
  return { away, squares: dot(away, away) };
}

/**
 * Pearson correlation of two profiles over the six letters, −1 to 1; 0 when one of them is flat. Of the
 * usual measures it told people's own field of study from others best (AUC .646; C-index .557, first letter .576).
 */
export function correlateProfiles(one: ProfileShape, other: ProfileShape): number {
  const scale = Math.sqrt(one.squares * other.squares);
  return scale < 1e-9 ? 0 : Math.max(-1, Math.min(1, dot(one.away, other.away) / scale));
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
