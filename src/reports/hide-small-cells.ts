/** Fewest people a figure may be about. */
export const leastPeople = 5;

/**
 * Hides counts from which single people could be known: every count under {@link leastPeople}, zero included, and with
 * them the smallest of the others (all that are equal to it), so that no hidden count follows from the total and the
 * shown ones: exchanging a small hidden count with a large one gives the same publication. Primary and complementary
 * suppression after Hundepool et al., Statistical Disclosure Control, 2012, ch. 4.
 * @param counts the parts of one total, without overlap
 * @returns the counts in order, null where hidden
 */
export function hideSmallCells(counts: readonly number[]): (number | null)[] {
  const shown = counts.filter((count) => count >= leastPeople);
  if (shown.length === counts.length) return [...counts];
  const alongside = Math.min(...shown);
  return counts.map((count) => (count < leastPeople || count === alongside ? null : count));
}

/** A single count, null when it is about too few people. */
export function hideSmallCount(count: number): number | null {
  return count < leastPeople ? null : count;
}
