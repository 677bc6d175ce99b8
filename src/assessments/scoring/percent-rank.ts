import type { Instrument } from '../instruments/instrument-schema.ts';

/**
 * Percent rank (0–100) of a raw sum in the norm group: the share below it plus half of those at it; between
 * two whole sums it is interpolated.
 */
export function percentRank({ norms }: Instrument, scale: string, sum: number): number {
  const table = norms.scales[scale]?.percentRank ?? [];
  const place = Math.min(Math.max(sum, 0), table.length - 1);
  const below = Math.floor(place);
  const low = table[below] ?? 0;
  return low + (place - below) * ((table[below + 1] ?? low) - low);
}
