import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { type Answer, keyAnswers } from '../model/key-answers.ts';
import { predictSums } from '../prediction/predict-sums.ts';
import { percentRank } from './percent-rank.ts';

/** α of a scale whose calibration does not tell it. */
const usualAlpha = 0.85;

/**
 * Where a scale truly lies in two of three such questionnaires, 0 to 100 each: the raw sum give or take its standard error,
 * as a share of what is possible (`level`) or as percent rank (`rank`). The error is that of the full form, sd · √(1 − α), joined
 * with that of the answers that were only predicted.
 */
export function bandScales(
  instrument: Instrument,
  answers: readonly Answer[],
  unit: 'level' | 'rank',
): Record<string, [number, number]> {
  const { itemsOf, categories } = compileInstrument(instrument);
  const { mean, covariance } = predictSums(instrument, keyAnswers(instrument, answers));
  const size = instrument.scales.length;
  return Object.fromEntries(
    instrument.scales.map(({ id }, scale) => {
      const alpha = instrument.calibration.fit[id]?.alpha ?? usualAlpha;
      const own = (instrument.norms.scales[id]?.sd ?? 0) ** 2 * (1 - alpha);
      const error = Math.sqrt(own + (covariance[scale * (size + 1)] ?? 0));
      const possible = (itemsOf[scale]?.length ?? 1) * (categories - 1);
      const shown = (raw: number) => {
        const sum = Math.min(Math.max(raw, 0), possible);
        return Math.round(unit === 'level' ? (100 * sum) / possible : percentRank(instrument, id, sum));
      };
      return [id, [shown((mean[scale] ?? 0) - error), shown((mean[scale] ?? 0) + error)]];
    }),
  );
}
