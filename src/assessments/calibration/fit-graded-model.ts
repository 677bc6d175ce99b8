import type { Instrument } from '../instruments/instrument-schema.ts';
import type { ItemParameters } from '../model/log-category-probability.ts';
import { quadrature } from '../model/quadrature.ts';
import type { Scores } from '../model/key-answers.ts';
import { expectCounts } from './expect-counts.ts';
import { fitOrdinalLogistic } from './fit-ordinal-logistic.ts';

/** Item parameters in the order of the instrument, and how the estimation went. */
export interface FittedModel {
  parameters: ItemParameters[];
  /** Of each scale. */
  logLikelihoods: number[];
  iterations: number;
  converged: boolean;
}

/**
 * Graded response parameters by marginal maximum likelihood, each scale by itself with θ ~ N(0, 1) (Bock &
 * Aitkin 1981; 61 points on [−6, 6]). It stops when no parameter moves by more than `tolerance`. Unanswered
 * items are left out of the likelihood, which is right as long as what was asked followed from answers only.
 */
export function fitGradedModel(
  instrument: Instrument,
  people: readonly Scores[],
  { tolerance = 1e-4, maxIterations = 500 }: { tolerance?: number; maxIterations?: number } = {},
): FittedModel {
  const categories = instrument.response.max - instrument.response.min + 1;
  const cells = quadrature.size * categories;
  let parameters: ItemParameters[] = instrument.items.map((_, item) => startOf(people, item, categories));
  let logLikelihoods: number[] = [];
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const items = instrument.items.map((item, index) => ({ ...item, ...copyOf(parameters[index]) }));
    const expected = expectCounts({ ...instrument, items }, people);
    logLikelihoods = expected.logLikelihoods;
    const next = parameters.map((current, item) =>
      maximize(current, expected.counts.subarray(item * cells, (item + 1) * cells), categories),
    );
    const moved = Math.max(...next.map((item, index) => distance(item, parameters[index] ?? item)));
    parameters = next;
    if (moved < tolerance) return { parameters, logLikelihoods, iterations: iteration, converged: true };
  }
  return { parameters, logLikelihoods, iterations: maxIterations, converged: false };
}

function copyOf(item: ItemParameters | undefined): { a: number; b: number[] } {
  return { a: item?.a ?? 1, b: [...(item?.b ?? [])] };
}

/** Slope 1, thresholds from the shares of the answers. */
function startOf(people: readonly Scores[], item: number, categories: number): ItemParameters {
  const counts = Array.from({ length: categories }, () => 0);
  for (const scores of people) {
    const score = scores[item] as number;
    if (score >= 0) counts[score] = (counts[score] ?? 0) + 1;
  }
  const filled = counts.map((count) => (count === 0 ? unusedCount : count));
  const total = filled.reduce((sum, count) => sum + count, 0);
  return {
    a: 1,
    b: filled.slice(1).map((_, index) => {
      const share = filled.slice(index + 1).reduce((sum, count) => sum + count, 0) / total;
      return -1.3 * Math.log(share / (1 - share));
    }),
  };
}

/** A category that nobody chose counts as if half a person had, spread as people are: its likelihood has no maximum otherwise. */
const unusedCount = 0.5;

function withUnused(counts: Float64Array, categories: number): Float64Array {
  const totals = Array.from({ length: categories }, (_, category) =>
    quadrature.points.reduce((sum, _point, row) => sum + (counts[row * categories + category] as number), 0),
  );
  if (totals.every((total) => total > 0)) return counts;
  const filled = counts.slice();
  quadrature.logWeights.forEach((weight, row) =>
    totals.forEach((total, category) => {
      if (total === 0) filled[row * categories + category] = unusedCount * Math.exp(weight);
    }),
  );
  return filled;
}

/** M-step of one item, in slope and intercepts d_k = −a·b_k. */
function maximize({ a, b }: ItemParameters, told: Float64Array, categories: number): ItemParameters {
  const counts = withUnused(told, categories);
  const { intercepts, slopes } = fitOrdinalLogistic(
    { rows: quadrature.size, covariates: quadrature.points, width: 1, counts, categories },
    { intercepts: b.map((threshold) => -a * threshold), slopes: [a] },
    4,
  );
  const [slope = a] = slopes;
  return { a: slope, b: intercepts.map((intercept) => -intercept / slope) };
}

function distance(one: ItemParameters, other: ItemParameters): number {
  return Math.max(
    Math.abs(one.a - other.a),
    ...one.b.map((value, index) => Math.abs(value * one.a - (other.b[index] ?? 0) * other.a)),
  );
}
