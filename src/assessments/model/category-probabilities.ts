import { type ItemParameters, logCategoryProbability } from './log-category-probability.ts';

/** P(X = 0), P(X = 1), … at θ; see {@link logCategoryProbability}. */
export function categoryProbabilities(item: ItemParameters, theta: number): number[] {
  return Array.from({ length: item.b.length + 1 }, (_, category) =>
    Math.exp(logCategoryProbability(item, category, theta)),
  );
}
