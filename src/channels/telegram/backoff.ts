const LONGEST_MS = 60_000;

/** Wait before attempt `failures + 1`: doubles from `firstMs` up to a minute, of which a random half is left out. */
export function backoff(failures: number, firstMs: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, firstMs * 2 ** Math.min(failures - 1, 16));
  return Math.round(full * (0.5 + random() / 2));
}
