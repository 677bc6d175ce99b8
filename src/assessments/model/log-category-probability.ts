import { logLogistic } from '../math/log-logistic.ts';

/** Graded response parameters of one item: slope `a` > 0 and rising thresholds `b`, one less than categories. */
export interface ItemParameters {
  a: number;
  b: readonly number[];
}

/**
 * ln P(X = category | θ) of the graded response model, logistic with D = 1 (Samejima 1969):
 * P(X ≥ k) = σ(a(θ − b_k)). The difference of two neighbours is taken as σ(x)·σ(−y)·(1 − e^(y−x)), which
 * loses nothing where both are near 0 or near 1.
 */
export function logCategoryProbability({ a, b }: ItemParameters, category: number, theta: number): number {
  const low = b[category - 1];
  const high = b[category];
  let value = 0;
  if (low !== undefined) value += logLogistic(a * (theta - low));
  if (high !== undefined) value += logLogistic(-a * (theta - high));
  if (low !== undefined && high !== undefined) value += Math.log(-Math.expm1(-a * (high - low)));
  return value;
}
