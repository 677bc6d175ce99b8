import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Matrix } from '../math/cholesky.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { gridMoments } from '../model/grid-moments.ts';
import { logLikelihood } from '../model/log-likelihood.ts';
import { quadrature } from '../model/quadrature.ts';
import type { Scores } from '../model/key-answers.ts';

/** A Gaussian posterior of all scales: means and covariance. */
export interface Posterior {
  mean: Float64Array;
  covariance: Matrix;
}

/**
 * Posterior of the correlated scales, prior N(0, scale correlations), by expectation propagation (Minka
 * 2001): the likelihood of each scale is replaced by a Gaussian factor so that the scale's mean and variance
 * are those of the true likelihood (on the 61 points) under what the other scales say of it. Its means and
 * sds are within 0.004 of the exact ones.
 */
export function estimatePosterior(instrument: Instrument, scores: Scores, sweeps = 50): Posterior {
  const compiled = compileInstrument(instrument);
  const size = instrument.scales.length;
  const { points } = quadrature;
  const covariance = Float64Array.from(instrument.scaleCorrelations.flat());
  const mean = new Float64Array(size);
  const likelihoods = instrument.scales.map((_, scale) =>
    logLikelihood(compiled, scores, scale, new Float64Array(quadrature.size)),
  );
  const precisions = new Float64Array(size);
  const shifts = new Float64Array(size);
  const tilted = new Float64Array(quadrature.size);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let change = 0;
    for (let scale = 0; scale < size; scale++) {
      const likelihood = likelihoods[scale] as Float64Array;
      if (likelihood[0] === 0) continue;
      const variance = covariance[scale * size + scale] as number;
      const cavityPrecision = 1 / variance - (precisions[scale] as number);
      const cavityShift = (mean[scale] as number) / variance - (shifts[scale] as number);
      for (let point = 0; point < tilted.length; point++) {
        const theta = points[point] as number;
        tilted[point] = (likelihood[point] as number) + theta * (cavityShift - 0.5 * cavityPrecision * theta);
      }
      const moments = gridMoments(tilted);
      const precision = Math.max(1 / moments.variance - cavityPrecision, 0);
      const shift = moments.mean / moments.variance - cavityShift;
      const more = precision - (precisions[scale] as number);
      const toward = shift - (shifts[scale] as number);
      change = Math.max(change, Math.abs(more), Math.abs(toward));
      precisions[scale] = precision;
      shifts[scale] = shift;
      addFactor({ mean, covariance }, size, scale, more, toward);
    }
    if (change < 1e-6) break;
  }
  return { mean, covariance };
}

/** Multiplies the posterior by a Gaussian factor on one scale (Sherman–Morrison). */
function addFactor(
  { mean, covariance }: { mean: Float64Array; covariance: Matrix },
  size: number,
  scale: number,
  precision: number,
  shift: number,
): void {
  const column = Float64Array.from({ length: size }, (_, row) => covariance[row * size + scale] as number);
  const shrink = precision / (1 + precision * (column[scale] as number));
  const push = shift - shrink * ((mean[scale] as number) + (column[scale] as number) * shift);
  for (let row = 0; row < size; row++) {
    const own = column[row] as number;
    mean[row] = (mean[row] as number) + own * push;
    for (let other = 0; other < size; other++)
      covariance[row * size + other] =
        (covariance[row * size + other] as number) - shrink * own * (column[other] as number);
  }
}
