import type { FieldCode } from './field-codes.ts';
import type { FieldWeights } from './weigh-fields.ts';

const most = 3;
const shareOfBest = 0.4;

/** The fields that carry weight, most likely first, at most three; those far behind the first are chance. */
export function pickFields(weights: FieldWeights): FieldCode[] {
  const sorted = [...weights].sort(([, a], [, b]) => b - a);
  const best = sorted[0]?.[1] ?? 0;
  return sorted
    .filter(([, weight]) => weight >= best * shareOfBest)
    .slice(0, most)
    .map(([code]) => code);
}
