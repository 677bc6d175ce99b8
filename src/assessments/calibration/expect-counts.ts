import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { logLikelihood } from '../model/log-likelihood.ts';
import { quadrature } from '../model/quadrature.ts';
import type { Scores } from '../model/key-answers.ts';

/** What the E-step finds: how often each category was chosen at each quadrature point. */
export interface ExpectedCounts {
  /** [item][quadrature point][category] */
  counts: Float64Array;
  /** Marginal log-likelihood of each scale. */
  logLikelihoods: number[];
}

/** E-step of Bock & Aitkin (1981): every person spread over the quadrature points by their posterior. */
export function expectCounts(instrument: Instrument, people: readonly Scores[]): ExpectedCounts {
  const compiled = compileInstrument(instrument);
  const { itemsOf, categories } = compiled;
  const { size } = quadrature;
  const counts = new Float64Array(instrument.items.length * size * categories);
  const weights = new Float64Array(size);
  const logLikelihoods = itemsOf.map((items, scale) => {
    let sum = 0;
    for (const scores of people) {
      if (!items.some((item) => (scores[item] as number) >= 0)) continue;
      weights.set(quadrature.logWeights);
      logLikelihood(compiled, scores, scale, weights);
      sum += normalize(weights);
      for (const item of items) {
        const category = scores[item] as number;
        if (category < 0) continue;
        const start = item * size * categories + category;
        for (let point = 0; point < size; point++)
          counts[start + point * categories] =
            (counts[start + point * categories] as number) + (weights[point] as number);
      }
    }
    return sum;
  });
  return { counts, logLikelihoods };
}

/** Log weights → weights that add up to 1; gives the log of their sum. */
function normalize(weights: Float64Array): number {
  let highest = -Infinity;
  for (let point = 0; point < weights.length; point++) highest = Math.max(highest, weights[point] as number);
  let total = 0;
  for (let point = 0; point < weights.length; point++) {
    const weight = Math.exp((weights[point] as number) - highest);
    weights[point] = weight;
    total += weight;
  }
  for (let point = 0; point < weights.length; point++) weights[point] = (weights[point] as number) / total;
  return highest + Math.log(total);
}
