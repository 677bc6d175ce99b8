import { categoryProbabilities } from './category-probabilities.ts';
import type { ItemParameters } from './log-category-probability.ts';
import { scoreSlope } from './score-slope.ts';

/** Fisher information of one item at θ: Σ P_k (∂ ln P_k / ∂θ)² (Samejima 1969). */
export function itemInformation(item: ItemParameters, theta: number): number {
  return categoryProbabilities(item, theta).reduce(
    (sum, probability, category) => sum + probability * scoreSlope(item, category, theta)[0] ** 2,
    0,
  );
}
