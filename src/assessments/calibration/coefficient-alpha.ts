/** Cronbach's α of the people who answered every item (−1: not answered), or null with fewer than 3 of them. */
export function coefficientAlpha(rows: readonly (readonly number[])[]): number | null {
  const complete = rows.filter((row) => row.every((score) => score >= 0));
  const [first] = complete;
  if (first === undefined || complete.length < 3 || first.length < 2) return null;
  const items = first.map((_, item) => variance(complete.map((row) => row[item] ?? 0)));
  const total = variance(complete.map((row) => row.reduce((sum, score) => sum + score, 0)));
  const own = items.reduce((sum, value) => sum + value, 0);
  return (first.length / (first.length - 1)) * (1 - own / total);
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
