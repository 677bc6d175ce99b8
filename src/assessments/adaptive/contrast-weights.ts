import type { Instrument } from '../instruments/instrument-schema.ts';
import { normalDensity } from '../math/normal-density.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { SumPrediction } from '../prediction/predict-sums.ts';

/** Weights of the contrasts between two scales' sums, and of the sums by themselves. */
export interface ContrastWeights {
  pairs: { one: number; other: number; weight: number }[];
  single: number[];
}

/** What keeps the profile as a whole in view beside the code. */
const profileWeight = 0.005;

/**
 * A pair of scales on either side of the code's last letter weighs φ(gap / sd) / sd: much where a little more
 * knowledge may turn them round. The first scale against each other one weighs half that.
 */
export function contrastWeights(
  instrument: Instrument,
  { mean, covariance }: SumPrediction,
  order: readonly number[],
): ContrastWeights {
  const { codeLength, scales } = instrument;
  if (codeLength === 0) return { pairs: [], single: priorPrecisions(instrument) };
  const size = scales.length;
  const pairs: ContrastWeights['pairs'] = [];
  const contrast = (one: number, other: number, factor: number): void => {
    const variance =
      (covariance[one * size + one] as number) +
      (covariance[other * size + other] as number) -
      2 * (covariance[one * size + other] as number);
    if (variance < 1e-6) return;
    const sd = Math.sqrt(variance);
    const gap = (mean[one] as number) - (mean[other] as number);
    pairs.push({ one, other, weight: (factor * normalDensity(gap / sd)) / sd });
  };
  for (const one of order.slice(0, codeLength))
    for (const other of order.slice(codeLength)) contrast(one, other, 1);
  const [first = 0, ...others] = order;
  for (const other of others) contrast(first, other, 0.5);
  return { pairs, single: scales.map(() => profileWeight) };
}

/** 1 / variance of each raw sum in the calibration sample. */
function priorPrecisions(instrument: Instrument): number[] {
  const { itemsOf, itemCovariance } = compileInstrument(instrument);
  const count = instrument.items.length;
  return itemsOf.map((items) => {
    let variance = 0;
    for (const item of items)
      for (const other of items) variance += itemCovariance[item * count + other] ?? 0;
    return 1 / variance;
  });
}
