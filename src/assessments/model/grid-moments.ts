import { quadrature } from './quadrature.ts';

/**
 * Mean and variance of θ under unnormalised log weights on the quadrature points. `logWeights` is replaced by
 * the normalised weights.
 */
export function gridMoments(logWeights: Float64Array): { mean: number; variance: number } {
  const { size, points } = quadrature;
  let highest = -Infinity;
  for (let point = 0; point < size; point++) highest = Math.max(highest, logWeights[point] as number);
  let total = 0;
  let first = 0;
  for (let point = 0; point < size; point++) {
    const weight = Math.exp((logWeights[point] as number) - highest);
    logWeights[point] = weight;
    total += weight;
    first += weight * (points[point] as number);
  }
  const mean = first / total;
  let second = 0;
  for (let point = 0; point < size; point++) {
    const weight = (logWeights[point] as number) / total;
    logWeights[point] = weight;
    second += weight * ((points[point] as number) - mean) ** 2;
  }
  return { mean, variance: second };
}
