import { riasec, type RiasecProfile } from './riasec.ts';

/**
 * Pearson correlation of two profiles over the six letters, −1 to 1; 0 when one of them is flat. Of the
 * usual measures it told people's own field of study from others best (AUC .646; C-index .557, first letter .576).
 */
export function correlateProfiles(one: RiasecProfile, other: RiasecProfile): number {
  const first = centre(one);
  const second = centre(other);
  const product = dot(first, second);
  const scale = Math.sqrt(dot(first, first) * dot(second, second));
  return scale < 1e-9 ? 0 : Math.max(-1, Math.min(1, product / scale));
}

function centre(profile: RiasecProfile): number[] {
  const mean = riasec.reduce((sum, letter) => sum + profile[letter], 0) / riasec.length;
  return riasec.map((letter) => profile[letter] - mean);
}

function dot(one: number[], other: number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
