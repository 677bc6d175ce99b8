import { seededRandom } from '../math/seeded-random.ts';

/**
 * The allowed item of the highest gain; with exposure control one of the best few, drawn by the seed and the
 * number of answers (Kingsbury & Zara 1989). Equal gains go by the order of the instrument.
 */
export function pickItem(
  allowed: readonly number[],
  gains: Float64Array | null,
  { exposure, seed }: { exposure: number; seed: number },
  asked: number,
): number {
  const ranked =
    gains === null ? allowed : allowed.toSorted((one, other) => (gains[other] ?? 0) - (gains[one] ?? 0));
  const choice = Math.floor(seededRandom(seed, asked) * Math.min(exposure, ranked.length));
  return ranked[choice] ?? 0;
}
