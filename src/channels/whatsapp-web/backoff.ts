/**
 * Pause before the next start: doubles with each failure up to `most`, then times 0.5 to 1.5, so that many offices
 * do not come back in step.
 *
 * @param failures failed starts since the last healthy one, from 0
 * @param random 0 ≤ random < 1
 */
export function backoff(failures: number, first: number, most: number, random: number): number {
  const doubled = first * 2 ** Math.min(failures, 30);
  return Math.round(Math.min(most, doubled) * (0.5 + random));
}
