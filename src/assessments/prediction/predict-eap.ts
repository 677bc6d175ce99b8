import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument, type CompiledInstrument } from '../model/compile-instrument.ts';
import type { Estimate } from '../model/estimate-eap.ts';
import { gridMoments } from '../model/grid-moments.ts';
import { quadrature } from '../model/quadrature.ts';
import type { Scores } from '../model/key-answers.ts';
import { predictItems } from './predict-items.ts';
import { predictSums } from './predict-sums.ts';

/**
 * The EAP that all items would give, each scale by itself: an unasked item enters with the answer that the
 * Gaussian item-covariance model expects, its log-likelihood interpolated between two categories. It joins the
 * two models: what items go together, and how answers map to θ. The standard error adds to that of the full
 * form the uncertainty of the predicted sum, by the slope of the expected sum on θ.
 */
export function predictEap(instrument: Instrument, scores: Scores): Estimate[] {
  const compiled = compileInstrument(instrument);
  const { mean } = predictItems(instrument, scores);
  const { covariance } = predictSums(instrument, scores);
  const size = instrument.scales.length;
  return instrument.scales.map((_, scale) => {
    const logWeights = Float64Array.from(quadrature.logWeights);
    for (const item of compiled.itemsOf[scale] ?? [])
      addExpected(logWeights, compiled, item, mean[item] as number);
    const moments = gridMoments(logWeights);
    const slope = sumSlope(compiled, scale, logWeights, moments);
    const unknown = (covariance[scale * (size + 1)] as number) / (slope * slope);
    return { theta: moments.mean, se: Math.sqrt(moments.variance + unknown) };
  });
}

function addExpected(
  into: Float64Array,
  { categories, logProbabilities }: CompiledInstrument,
  item: number,
  answer: number,
): void {
  const place = Math.min(Math.max(answer, 0), categories - 1);
  const low = Math.min(Math.floor(place), categories - 2);
  const share = place - low;
  const { size } = quadrature;
  const start = (item * categories + low) * size;
  for (let point = 0; point < size; point++) {
    into[point] =
      (into[point] as number) +
      (1 - share) * (logProbabilities[start + point] as number) +
      share * (logProbabilities[start + size + point] as number);
  }
}

/** Regression slope of the scale's expected raw sum on θ under the posterior weights. */
function sumSlope(
  { itemsOf, expected }: CompiledInstrument,
  scale: number,
  weights: Float64Array,
  { mean, variance }: { mean: number; variance: number },
): number {
  let shared = 0;
  for (const item of itemsOf[scale] ?? [])
    weights.forEach((weight, point) => {
      const away = (quadrature.points[point] as number) - mean;
      shared += weight * away * (expected[item * quadrature.size + point] as number);
    });
  return shared / variance;
}
