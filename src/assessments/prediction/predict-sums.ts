import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument, type CompiledInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';
import { type ItemPrediction, type Predictor, predictItems } from './predict-items.ts';
import { predictItemsByResponseModel } from './predict-items-by-response-model.ts';
import type { Matrix } from '../math/cholesky.ts';

/** Raw sums of the full form (answers counted from 0): what was answered plus what is expected of the rest. */
export interface SumPrediction {
  mean: Float64Array;
  covariance: Matrix;
  /** Covariance of each sum with each unasked item, [scale][item]. */
  withItems: Matrix;
  /** Variance of each item still to be asked, 0 for the others. */
  itemVariance: Float64Array;
  /** Covariance of the items still to be asked, [item][item]. */
  itemCovariance: Matrix;
}

/** Raw sum of each scale in the full form, with the covariance of what is not known of it yet. */
export function predictSums(
  instrument: Instrument,
  scores: Scores,
  predictor: Predictor = 'gaussian',
): SumPrediction {
  const compiled = compileInstrument(instrument);
  const size = instrument.scales.length;
  const count = scores.length;
  const sums: SumPrediction = {
    mean: new Float64Array(size),
    covariance: new Float64Array(size * size),
    withItems: new Float64Array(size * count),
    itemVariance: new Float64Array(count),
    itemCovariance: new Float64Array(count * count),
  };
  if (scores.every((score) => score >= 0)) {
    addMeans(sums, Float64Array.from(scores), compiled);
    return sums;
  }
  const predict = predictor === 'gaussian' ? predictItems : predictItemsByResponseModel;
  const items = predict(instrument, scores);
  sums.itemCovariance = items.covariance;
  addMeans(sums, items.mean, compiled);
  addCovariances(sums, items, compiled, ordinalSpread(scores, items, compiled, predictor));
  return sums;
}

function addMeans({ mean }: SumPrediction, items: Float64Array, { scaleOf }: CompiledInstrument): void {
  items.forEach((value, item) => {
    const scale = scaleOf[item] as number;
    mean[scale] = (mean[scale] as number) + value;
  });
}

function addCovariances(
  { mean: { length: size }, covariance, withItems, itemVariance }: SumPrediction,
  items: ItemPrediction,
  { scaleOf }: CompiledInstrument,
  spread: Float64Array,
): void {
  const count = itemVariance.length;
  for (let item = 0; item < count; item++) {
    const scale = scaleOf[item] as number;
    for (let other = 0; other < count; other++) {
      const cell = scale * count + other;
      withItems[cell] =
        (withItems[cell] as number) +
        (items.covariance[item * count + other] as number) * (spread[scale] as number);
    }
    itemVariance[item] = items.covariance[item * count + item] as number;
  }
  for (let scale = 0; scale < size; scale++) {
    for (let item = 0; item < count; item++) {
      const other = scaleOf[item] as number;
      const cell = scale * size + other;
      covariance[cell] =
        (covariance[cell] as number) +
        (withItems[scale * count + item] as number) * (spread[other] as number);
    }
  }
}

/**
 * By how much the sd of a scale's unasked rest differs from what the Gaussian model says: answers near either
 * end of the labels scatter less, those in the middle more. With m the expected answer as a share of its
 * range, variance factor 0.35 + 0.85 · 4m(1 − m): fitted on the calibration sample. The graded model knows it.
 */
function ordinalSpread(
  scores: Scores,
  { mean }: ItemPrediction,
  { itemsOf, categories }: CompiledInstrument,
  predictor: Predictor,
): Float64Array {
  return Float64Array.from(itemsOf, (items) => {
    const unasked = items.filter((item) => (scores[item] as number) < 0);
    if (predictor === 'graded' || unasked.length === 0) return 1;
    const total = unasked.reduce((sum, item) => sum + (mean[item] as number), 0);
    const share = Math.min(Math.max(total / unasked.length / (categories - 1), 0), 1);
    return Math.sqrt(0.35 + 0.85 * 4 * share * (1 - share));
  });
}
