/**
 * Share of values that equal the one `period` places before, for the best period from 2 to 5: 1 for 2 4 2 4 … and for
 * 1 2 3 4 5 1 2 …. 0 for fewer than 12 values, and where hardly one in three differs from the one before: that is a long
 * string and no pattern, as with somebody who likes one kind of work only.
 */
export function repeatingShare(values: readonly number[]): number {
  const changes = values.filter((value, place) => place > 0 && value !== values[place - 1]).length;
  if (values.length < 12 || changes < 0.3 * (values.length - 1)) return 0;
  const shares = [2, 3, 4, 5].map((period) => {
    const later = values.slice(period);
    return later.filter((value, place) => value === values[place]).length / later.length;
  });
  return Math.max(...shares);
}
