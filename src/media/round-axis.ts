/**
 * Top and steps of an axis from zero for whole counts: at most five steps of 1, 2 or 5 times a power of ten, none
 * below 1.
 */
export function roundAxis(largest: number): { top: number; ticks: number[] } {
  const rough = Math.max(largest, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10));
  const count = Math.max(1, Math.ceil(largest / step));
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
