/** ln(1 / (1 + e^−x)) without overflow or loss on either side. */
export function logLogistic(x: number): number {
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
}
