import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';

/** Norms of people who answered every item: mean, sd and percent ranks of the raw sums of each scale. */
export function makeNorms(
  instrument: Instrument,
  people: readonly Scores[],
  group: string,
): Instrument['norms'] {
  const { itemsOf, categories } = compileInstrument(instrument);
  const scales = instrument.scales.map(({ id }, scale) => {
    const items = itemsOf[scale] ?? new Int32Array();
    const sums = people.map((scores) => items.reduce((sum, item) => sum + (scores[item] as number), 0));
    const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length;
    const square = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sums.length - 1);
    const share = (test: (sum: number) => boolean) => sums.filter(test).length / sums.length;
    const percentRank = Array.from({ length: items.length * (categories - 1) + 1 }, (_, at) =>
      Number((100 * (share((sum) => sum < at) + share((sum) => sum === at) / 2)).toFixed(1)),
    );
    return [id, { mean: Number(mean.toFixed(3)), sd: Number(Math.sqrt(square).toFixed(3)), percentRank }];
  });
  return { group, size: people.length, scales: Object.fromEntries(scales) };
}
