import { cholesky } from '../math/cholesky.ts';
import { drawCount, quasiNormals } from '../math/quasi-normals.ts';
import type { SumPrediction } from '../prediction/predict-sums.ts';

/**
 * Sums are whole numbers and a tie in the full form counts for either side, so a draw may fall short by up to
 * half a point; a quarter makes the probability at the stop equal the share that turns out right.
 */
const tieMargin = 0.1;

/**
 * Probability that the full form has the same `length` highest scales, and the same highest one, as `order`:
 * the share of 256 fixed draws of the predicted raw sums.
 */
export function topProbability(
  { mean, covariance }: SumPrediction,
  order: readonly number[],
  length: number,
): { set: number; first: number } {
  const size = order.length;
  const lower = cholesky(covariance, size);
  const normals = quasiNormals(size);
  const sums = new Float64Array(size);
  const top = order[0] as number;
  let sets = 0;
  let firsts = 0;
  for (let draw = 0; draw < drawCount; draw++) {
    for (let scale = 0; scale < size; scale++) {
      let sum = mean[scale] as number;
      for (let k = 0; k <= scale; k++)
        sum += (lower[scale * size + k] as number) * (normals[draw * size + k] as number);
      sums[scale] = sum;
    }
    let inside = Infinity;
    let outside = -Infinity;
    let highest = -Infinity;
    for (let rank = 0; rank < size; rank++) {
      const sum = sums[order[rank] as number] as number;
      if (rank < length) inside = Math.min(inside, sum);
      else outside = Math.max(outside, sum);
      highest = Math.max(highest, sum);
    }
    if (inside >= outside - tieMargin) sets++;
    if ((sums[top] as number) >= highest - tieMargin) firsts++;
  }
  return { set: sets / drawCount, first: firsts / drawCount };
}
