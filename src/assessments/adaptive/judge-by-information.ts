import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { itemInformation } from '../model/item-information.ts';
import type { Scores } from '../model/key-answers.ts';
import { estimateScales } from '../scoring/estimate-scales.ts';
import type { AdaptiveOptions } from './rule-settings.ts';
import type { Judgement } from './judgement.ts';

/**
 * Maximum information: an item brings the posterior variance of its scale that its Fisher information at the
 * current θ would take away, v²I / (1 + vI). It stops when no standard error is above `targetSe`.
 */
export function judgeByInformation(
  instrument: Instrument,
  scores: Scores,
  { targetSe }: Pick<Required<AdaptiveOptions>, 'targetSe'>,
): Judgement {
  const { scaleOf } = compileInstrument(instrument);
  const estimates = estimateScales(instrument, scores, 'multidimensional');
  const variances = estimates.map(({ se }) => se * se);
  const gainsNow = (): Float64Array =>
    Float64Array.from(instrument.items, (item, index) => {
      const scale = scaleOf[index] as number;
      const variance = variances[scale] as number;
      const gained = variance * itemInformation(item, estimates[scale]?.theta ?? 0);
      return (variance * gained) / (1 + gained);
    });
  const gainsAfter = (item: number): Float64Array => {
    const scale = scaleOf[item] as number;
    const { theta } = estimates[scale] ?? { theta: 0 };
    const information = itemInformation(instrument.items[item] ?? { a: 1, b: [] }, theta);
    variances[scale] = (variances[scale] as number) / (1 + (variances[scale] as number) * information);
    return gainsNow();
  };
  return {
    gains: gainsNow(),
    gainsAfter,
    enough: estimates.every(({ se }) => se <= targetSe) ? 'precise' : null,
  };
}
