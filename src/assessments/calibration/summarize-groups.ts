/** The groups of at least `least` people among the labels, the largest (the reference) first. */
export function summarizeGroups(
  labels: readonly (string | null)[],
  least: number,
): { name: string; size: number }[] {
  const sizes = new Map<string, number>();
  for (const label of labels) if (label !== null) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes]
    .map(([name, size]) => ({ name, size }))
    .filter(({ size }) => size >= least)
    .sort((one, other) => other.size - one.size || one.name.localeCompare(other.name));
}
