import type { Fit } from './fit.ts';

/** Best fit first; where two are equal, the one whose work is more like the interests. */
export function byFit(one: Pick<Fit, 'score' | 'interest'>, other: Pick<Fit, 'score' | 'interest'>): number {
  return other.score - one.score || other.interest - one.interest;
}
