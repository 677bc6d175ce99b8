const periods: [RegExp, number][] = [
  [/^(th|thn|tahun|taun|thun|tahunan|taunan|warsa|tahon|years?|yr|yrs)$/, 1],
  [/^(bulan|bln|bl|bulanan|wulan|sasi|sasen|months?)$/, 1 / 12],
  [/^(minggu|mgg|mggu|pekan|weeks?)$/, 1 / 52],
  [/^(hari|dina|dinten|days?)$/, 1 / 365],
];

/** A word for a period with its length in years. */
export function periodOf(word: string): { years: number } | undefined {
  const found = periods.find(([pattern]) => pattern.test(word));
  return found === undefined ? undefined : { years: found[1] };
}
