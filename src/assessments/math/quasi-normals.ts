import { cholesky } from './cholesky.ts';
import { inverseNormal } from './inverse-normal.ts';

const made = new Map<number, Float64Array>();

/** How many draws {@link quasiNormals} holds. */
export const drawCount = 256;

/**
 * 256 fixed quasi-random draws of `size` independent N(0, 1), draw by draw: an additive recurrence with the
 * powers of the root of x^(size+1) = x + 1 (Roberts 2018), through the normal quantile, then moved and turned
 * so that their means are 0 and their covariance the identity (quadratic resampling, Barraquand 1995). Fixed,
 * so the same answers always lead to the same decision.
 */
export function quasiNormals(size: number): Float64Array {
  const known = made.get(size);
  if (known !== undefined) return known;
  const draws = standardize(recur(size), size);
  made.set(size, draws);
  return draws;
}

function recur(size: number): Float64Array {
  let root = 1.5;
  for (let step = 0; step < 60; step++) root = (1 + root) ** (1 / (size + 1));
  return Float64Array.from({ length: drawCount * size }, (_, index) => {
    const draw = Math.floor(index / size) + 1;
    return inverseNormal((0.5 + draw / root ** ((index % size) + 1)) % 1);
  });
}

function standardize(draws: Float64Array, size: number): Float64Array {
  const at = (draw: number, column: number) => draws[draw * size + column] as number;
  const average = (value: (draw: number) => number) => {
    let sum = 0;
    for (let draw = 0; draw < drawCount; draw++) sum += value(draw);
    return sum / drawCount;
  };
  const columns = Array.from({ length: size }, (_, column) => column);
  const means = columns.map((column) => average((draw) => at(draw, column)));
  draws.forEach((value, index) => (draws[index] = value - (means[index % size] as number)));
  const covariance = columns.flatMap((one) =>
    columns.map((other) => average((draw) => at(draw, one) * at(draw, other))),
  );
  const lower = cholesky(Float64Array.from(covariance), size);
  for (let draw = 0; draw < drawCount; draw++) {
    for (let row = 0; row < size; row++) {
      let value = at(draw, row);
      for (let k = 0; k < row; k++) value -= (lower[row * size + k] as number) * at(draw, k);
      draws[draw * size + row] = value / (lower[row * size + row] as number);
    }
  }
  return draws;
}
