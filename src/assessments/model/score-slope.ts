import { logistic } from '../math/logistic.ts';
import type { ItemParameters } from './log-category-probability.ts';

/**
 * First and second derivative of ln P(X = category | θ) by θ: a(1 − σ(x) − σ(y)) and
 * −a²(σ(x)σ(−x) + σ(y)σ(−y)) with x = a(θ − b_k), y = a(θ − b_{k+1}). The second is never positive: the
 * likelihood is log-concave.
 */
export function scoreSlope({ a, b }: ItemParameters, category: number, theta: number): [number, number] {
  const low = b[category - 1];
  const high = b[category];
  const above = low === undefined ? 1 : logistic(a * (theta - low));
  const beyond = high === undefined ? 0 : logistic(a * (theta - high));
  return [a * (1 - above - beyond), -a * a * (above * (1 - above) + beyond * (1 - beyond))];
}
