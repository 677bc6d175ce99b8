/** Fewest people a figure may be about. */
export const leastPeople = 5;

/**
 * Hides counts from which single people could be known: every count from one to four, and with them the smallest of the
 * larger ones (all that are equal to it), so that no hidden count follows from the total and the shown ones: exchanging a
 * small hidden count with a large one gives the same publication. Zero is about nobody and is shown, except where there
 * is no larger count to hide behind; then all are hidden. Primary and complementary suppression after Hundepool et al.,
 * Statistical Disclosure Control, 2012, ch. 4.
 * @param counts the parts of one total, without overlap
 * @returns the counts in order, null where hidden
 */
export function hideSmallCells(counts: readonly number[]): (number | null)[] {
  if (!counts.some(isSmall)) return [...counts];
  const alongside = Math.min(...counts.filter((count) => count >= leastPeople));
  if (alongside === Infinity) return counts.map(() => null);
  return counts.map((count) => (isSmall(count) || count === alongside ? null : count));
}

/** A single count, null when it is about too few people. */
export function hideSmallCount(count: number): number | null {
  return isSmall(count) ? null : count;
}

function isSmall(count: number): boolean {
  return count > 0 && count < leastPeople;
}
