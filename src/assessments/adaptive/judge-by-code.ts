import type { Instrument } from '../instruments/instrument-schema.ts';
import { predictSums, type SumPrediction } from '../prediction/predict-sums.ts';
import type { Scores } from '../model/key-answers.ts';
import { orderScales } from '../scoring/order-scales.ts';
import type { AdaptiveOptions } from './rule-settings.ts';
import { contrastWeights, type ContrastWeights } from './contrast-weights.ts';
import type { Judgement } from './judgement.ts';
import { topProbability } from './top-probability.ts';

/** How much less sure of the first letter than of the set it may stop. */
const firstSlack = 0.25;

/**
 * The decision rule: an item brings what it takes away of the variance of the contrasts that decide the code,
 * predicted raw sum against predicted raw sum. It stops when the set of the highest scales wins in a share of
 * at least `certainty` of 256 fixed draws, and the highest one in 0.25 less. An instrument without a code has
 * no such contrasts: there every scale counts alike, and nothing stops it but the cap.
 */
export function judgeByCode(
  instrument: Instrument,
  scores: Scores,
  { certainty, predictor }: Pick<Required<AdaptiveOptions>, 'certainty' | 'predictor'>,
): Judgement {
  const sums = predictSums(instrument, scores, predictor);
  const order = orderScales(sums.mean, []);
  const gains = gainsOf(sums, contrastWeights(instrument, sums, order));
  if (instrument.codeLength === 0) return { gains, enough: null };
  const { set, first } = topProbability(sums, order, instrument.codeLength);
  return { gains, enough: set >= certainty && first >= certainty - firstSlack ? 'certain' : null };
}

/** Weighted variance of the contrasts that asking each item takes away. */
function gainsOf(
  { withItems, itemVariance }: SumPrediction,
  { pairs, single }: ContrastWeights,
): Float64Array {
  const count = itemVariance.length;
  return itemVariance.map((variance, item) => {
    if (variance === 0) return 0;
    let gain = 0;
    for (const { one, other, weight } of pairs) {
      const shared = (withItems[one * count + item] as number) - (withItems[other * count + item] as number);
      gain += weight * shared * shared;
    }
    single.forEach((weight, scale) => (gain += weight * (withItems[scale * count + item] as number) ** 2));
    return gain / (variance + 0.02);
  });
}
