import type { Instrument } from '../instruments/instrument-schema.ts';
import { predictSums, type SumPrediction } from '../prediction/predict-sums.ts';
import type { Scores } from '../model/key-answers.ts';
import { orderScales } from '../scoring/order-scales.ts';
import type { AdaptiveOptions } from './rule-settings.ts';
import { contrastWeights, type ContrastWeights } from './contrast-weights.ts';
import type { Judgement } from './judgement.ts';
import { topProbability } from './top-probability.ts';

/** Added to the variance of an answer. */
const noise = 0.02;

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
  const weights = contrastWeights(instrument, sums, order);
  const gains = gainsOf(sums, weights);
  const left = { ...sums, withItems: sums.withItems.slice(), itemCovariance: sums.itemCovariance.slice() };
  const gainsAfter = (item: number): Float64Array => gainsOf(conditionOnItem(left, item), weights);
  if (instrument.codeLength === 0) return { gains, gainsAfter, enough: null };
  const { set, first } = topProbability(sums, order, instrument.codeLength);
  return {
    gains,
    gainsAfter,
    enough: set >= certainty && first >= certainty - firstSlack ? 'certain' : null,
  };
}

/**
 * What is not known any more once an item is answered, whatever the answer: the covariances of a normal distribution
 * conditioned on it. Changes `sums`.
 */
function conditionOnItem(sums: SumPrediction, item: number): SumPrediction {
  const { withItems, itemCovariance } = sums;
  const count = sums.itemVariance.length;
  const variance = (itemCovariance[item * (count + 1)] as number) + noise;
  const shared = itemCovariance.slice(item * count, (item + 1) * count);
  for (const matrix of [withItems, itemCovariance]) {
    for (let row = 0; row < matrix.length / count; row++) {
      const weight = (matrix[row * count + item] as number) / variance;
      for (let other = 0; other < count; other++)
        matrix[row * count + other] =
          (matrix[row * count + other] as number) - weight * (shared[other] as number);
    }
  }
  sums.itemVariance = sums.itemVariance.map((_, other) => itemCovariance[other * (count + 1)] as number);
  sums.itemVariance[item] = 0;
  return sums;
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
    return gain / (variance + noise);
  });
}
