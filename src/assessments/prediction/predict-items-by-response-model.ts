import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { quadrature } from '../model/quadrature.ts';
import type { Scores } from '../model/key-answers.ts';
import { estimatePosterior } from '../multidimensional/estimate-posterior.ts';
import type { ItemPrediction } from './predict-items.ts';

/**
 * What the graded response model with correlated scales expects of the unasked items: means and variances over
 * each scale's posterior on the quadrature points; two items covary by their regression slopes on θ times the
 * posterior covariance of their scales.
 */
export function predictItemsByResponseModel(instrument: Instrument, scores: Scores): ItemPrediction {
  const compiled = compileInstrument(instrument);
  const { scaleOf, expected, variance } = compiled;
  const posterior = estimatePosterior(instrument, scores);
  const scales = instrument.scales.length;
  const count = scores.length;
  const weights = instrument.scales.map((_, scale) =>
    normalWeights(posterior.mean[scale] as number, posterior.covariance[scale * (scales + 1)] as number),
  );
  const mean = Float64Array.from(scores);
  const slopes = new Float64Array(count);
  const covariance = new Float64Array(count * count);
  for (let item = 0; item < count; item++) {
    if ((scores[item] as number) >= 0) continue;
    const scale = scaleOf[item] as number;
    const weight = weights[scale] as Float64Array;
    let first = 0;
    let second = 0;
    let cross = 0;
    for (let point = 0; point < quadrature.size; point++) {
      const value = expected[item * quadrature.size + point] as number;
      const share = weight[point] as number;
      first += share * value;
      second += share * (value * value + (variance[item * quadrature.size + point] as number));
      cross += share * value * ((quadrature.points[point] as number) - (posterior.mean[scale] as number));
    }
    mean[item] = first;
    slopes[item] = cross / (posterior.covariance[scale * (scales + 1)] as number);
    for (let other = 0; other < item; other++) {
      const between = posterior.covariance[scale * scales + (scaleOf[other] as number)] as number;
      const value = (slopes[item] as number) * (slopes[other] as number) * between;
      covariance[item * count + other] = value;
      covariance[other * count + item] = value;
    }
    covariance[item * count + item] = second - first * first;
  }
  return { mean, covariance };
}

function normalWeights(mean: number, variance: number): Float64Array {
  const weights = quadrature.points.map((point) => Math.exp((-0.5 * (point - mean) ** 2) / variance));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
