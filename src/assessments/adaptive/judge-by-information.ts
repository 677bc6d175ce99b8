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
  const gains = Float64Array.from(instrument.items, (item, index) => {
    const { theta, se } = estimates[scaleOf[index] as number] ?? { theta: 0, se: 1 };
    const gained = se * se * itemInformation(item, theta);
    return (se * se * gained) / (1 + gained);
  });
  return { gains, enough: estimates.every(({ se }) => se <= targetSe) ? 'precise' : null };
}
