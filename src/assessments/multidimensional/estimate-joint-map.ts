import type { Instrument } from '../instruments/instrument-schema.ts';
import { invertSymmetric } from '../math/invert-symmetric.ts';
import type { Matrix } from '../math/cholesky.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';
import { scoreSlope } from '../model/score-slope.ts';
import type { Posterior } from './estimate-posterior.ts';

/**
 * Joint maximum a posteriori estimate of the correlated scales, prior N(0, scale correlations), by damped
 * Newton steps; the covariance is the inverse of the observed information.
 */
export function estimateJointMap(instrument: Instrument, scores: Scores): Posterior {
  const { scaleOf } = compileInstrument(instrument);
  const size = instrument.scales.length;
  const prior = invertSymmetric(Float64Array.from(instrument.scaleCorrelations.flat()), size);
  const theta = new Float64Array(size);
  let covariance: Matrix = Float64Array.from(instrument.scaleCorrelations.flat());
  for (let step = 0; step < 100; step++) {
    const information = Float64Array.from(prior);
    const slope = Float64Array.from(theta, (_, row) =>
      theta.reduce((sum, value, column) => sum - (prior[row * size + column] ?? 0) * value, 0),
    );
    instrument.items.forEach((item, index) => {
      const category = scores[index] ?? -1;
      if (category < 0) return;
      const scale = scaleOf[index] ?? 0;
      const [first, second] = scoreSlope(item, category, theta[scale] ?? 0);
      slope[scale] = (slope[scale] ?? 0) + first;
      information[scale * size + scale] = (information[scale * size + scale] ?? 0) - second;
    });
    covariance = invertSymmetric(information, size);
    const moves = theta.map((_, row) =>
      slope.reduce((sum, value, column) => sum + (covariance[row * size + column] ?? 0) * value, 0),
    );
    const longest = moves.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
    moves.forEach((move, scale) => (theta[scale] = (theta[scale] ?? 0) + move / Math.max(1, longest)));
    if (longest < 1e-10) break;
  }
  return { mean: theta, covariance };
}
