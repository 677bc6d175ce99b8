import type { Instrument } from '../instruments/instrument-schema.ts';
import { cholesky } from '../math/cholesky.ts';
import { drawCount, quasiNormals } from '../math/quasi-normals.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { quadrature } from '../model/quadrature.ts';
import type { Posterior } from '../multidimensional/estimate-posterior.ts';

/**
 * Probability that the true scores (expected raw sums at θ) have the same highest `length` scales, and the
 * same highest one, as `order` says: the share of 256 fixed draws of θ from its posterior. It counts the
 * error of measurement, so it stays below 1 when all items are answered.
 */
export function trueTopCertainty(
  instrument: Instrument,
  { mean, covariance }: Posterior,
  order: readonly number[],
  length: number,
): { set: number; first: number } {
  const size = order.length;
  const lower = cholesky(covariance, size);
  const normals = quasiNormals(size);
  const sums = new Float64Array(size);
  let sets = 0;
  let firsts = 0;
  for (let draw = 0; draw < drawCount; draw++) {
    for (let scale = 0; scale < size; scale++) {
      let theta = mean[scale] as number;
      for (let k = 0; k <= scale; k++)
        theta += (lower[scale * size + k] as number) * (normals[draw * size + k] as number);
      sums[scale] = trueSum(instrument, scale, theta);
    }
    const inside = order.slice(0, length).map((scale) => sums[scale] as number);
    const outside = order.slice(length).map((scale) => sums[scale] as number);
    if (Math.min(...inside) >= Math.max(...outside)) sets++;
    if ((inside[0] ?? 0) >= Math.max(...inside, ...outside)) firsts++;
  }
  return { set: sets / drawCount, first: firsts / drawCount };
}

/** Expected raw sum at θ, interpolated between the quadrature points. */
function trueSum(instrument: Instrument, scale: number, theta: number): number {
  const { itemsOf, expected } = compileInstrument(instrument);
  const place = Math.min(Math.max((theta + 6) * 5, 0), quadrature.size - 1.001);
  const point = Math.floor(place);
  let sum = 0;
  for (const item of itemsOf[scale] ?? []) {
    const at = item * quadrature.size + point;
    sum += (expected[at] as number) * (1 - place + point) + (expected[at + 1] as number) * (place - point);
  }
  return sum;
}
