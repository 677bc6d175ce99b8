/**
 * Scale indexes from the highest raw sum down; equal sums by θ, and equal θ by the order of the instrument.
 */
export function orderScales(sums: ArrayLike<number>, thetas: ArrayLike<number>): number[] {
  return Array.from({ length: sums.length }, (_, scale) => scale).sort(
    (one, other) =>
      (sums[other] ?? 0) - (sums[one] ?? 0) || (thetas[other] ?? 0) - (thetas[one] ?? 0) || one - other,
  );
}
