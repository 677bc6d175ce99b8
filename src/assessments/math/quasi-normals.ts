import { inverseNormal } from './inverse-normal.ts';

const made = new Map<number, Float64Array>();

/** How many draws {@link quasiNormals} holds. */
export const drawCount = 256;

/**
 * 256 fixed quasi-random draws of `size` independent N(0, 1), draw by draw: an additive recurrence with the
 * powers of the root of x^(size+1) = x + 1 (Roberts 2018), through the normal quantile. Fixed, so the same
 * answers always lead to the same decision.
 */
export function quasiNormals(size: number): Float64Array {
  const known = made.get(size);
  if (known !== undefined) return known;
  let root = 1.5;
  for (let step = 0; step < 60; step++) root = (1 + root) ** (1 / (size + 1));
  const draws = Float64Array.from({ length: drawCount * size }, (_, index) => {
    const draw = Math.floor(index / size) + 1;
    const place = (0.5 + draw / root ** ((index % size) + 1)) % 1;
    return inverseNormal(place);
  });
  made.set(size, draws);
  return draws;
}
