/** The value below which this share (0..1) of the values lies, to a tenth; they are sorted, smallest first. */
export function quantile(sorted: readonly number[], share: number): number {
  const index = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return Math.round((sorted[index] ?? Number.NaN) * 10) / 10;
}
