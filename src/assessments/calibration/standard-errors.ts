import type { Instrument } from '../instruments/instrument-schema.ts';
import { invertSymmetric } from '../math/invert-symmetric.ts';
import { logistic } from '../math/logistic.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { gridMoments } from '../model/grid-moments.ts';
import type { ItemParameters } from '../model/log-category-probability.ts';
import { logLikelihood } from '../model/log-likelihood.ts';
import { quadrature } from '../model/quadrature.ts';
import type { Scores } from '../model/key-answers.ts';

/**
 * Standard errors of a and b of every item: square roots of the inverse cross-product of the people's scores
 * (Fisher's identity: a person's score is the posterior mean of the complete-data score). `instrument` has the
 * fitted parameters.
 */
export function standardErrors(instrument: Instrument, people: readonly Scores[]): ItemParameters[] {
  const { itemsOf, categories } = compileInstrument(instrument);
  const errors: ItemParameters[] = instrument.items.map(() => ({ a: 0, b: [] }));
  itemsOf.forEach((items, scale) => {
    const inverse = invertSymmetric(crossProduct(instrument, people, scale), items.length * categories);
    const size = items.length * categories;
    [...items].forEach((item, place) => {
      const at = (k: number) => Math.sqrt(inverse[(place * categories + k) * (size + 1)] ?? 0);
      errors[item] = { a: at(0), b: Array.from({ length: categories - 1 }, (_, k) => at(k + 1)) };
    });
  });
  return errors;
}

function crossProduct(instrument: Instrument, people: readonly Scores[], scale: number): Float64Array {
  const compiled = compileInstrument(instrument);
  const items = compiled.itemsOf[scale] ?? new Int32Array();
  const size = items.length * compiled.categories;
  const sum = new Float64Array(size * size);
  const slopes = [...items].map((item) => slopeTable(instrument.items[item] ?? { a: 1, b: [] }));
  for (const scores of people) {
    const weights = Float64Array.from(quadrature.logWeights);
    gridMoments(logLikelihood(compiled, scores, scale, weights));
    const score = new Float64Array(size);
    items.forEach((item, place) => {
      const category = scores[item] as number;
      if (category < 0) return;
      slopes[place]?.[category]?.forEach((values, k) => {
        let mean = 0;
        for (let point = 0; point < weights.length; point++)
          mean += (weights[point] as number) * (values[point] as number);
        score[place * compiled.categories + k] = mean;
      });
    });
    for (let one = 0; one < size; one++)
      for (let other = 0; other < size; other++)
        sum[one * size + other] =
          (sum[one * size + other] as number) + (score[one] as number) * (score[other] as number);
  }
  return sum;
}

/** ∂ ln P(category) / ∂ (a, b1, b2, …) at each quadrature point: [category][parameter][point]. */
function slopeTable({ a, b }: ItemParameters): Float64Array[][] {
  const at = (k: number, theta: number) => {
    const threshold = b[k - 1];
    if (threshold === undefined) return k === 0 ? 1 : 0;
    return logistic(a * (theta - threshold));
  };
  return Array.from({ length: b.length + 1 }, (_, category) =>
    Array.from({ length: b.length + 1 }, (_, parameter) =>
      quadrature.points.map((theta) => {
        const low = at(category, theta);
        const high = at(category + 1, theta);
        const [here, next] = [low * (1 - low), high * (1 - high)];
        const probability = Math.max(low - high, 1e-300);
        if (parameter === 0)
          return (
            (here * (theta - (b[category - 1] ?? 0)) - next * (theta - (b[category] ?? 0))) / probability
          );
        if (parameter === category) return (-a * here) / probability;
        return parameter === category + 1 ? (a * next) / probability : 0;
      }),
    ),
  );
}
