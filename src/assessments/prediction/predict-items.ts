import type { Instrument } from '../instruments/instrument-schema.ts';
import { cholesky, type Matrix } from '../math/cholesky.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';

/** What the unasked items would be answered: means and covariance by item; answered items have variance 0. */
export interface ItemPrediction {
  mean: Float64Array;
  covariance: Matrix;
}

/** A model that predicts items: the Gaussian item-covariance model or the graded response model. */
export type Predictor = 'gaussian' | 'graded';

/** Added to the variance of an answered item, so that near-copies do not blow up. */
const noise = 0.02;

/** Degrees of freedom: how slowly a person's own scatter replaces that of the sample. */
const freedom = 10;

/**
 * The Gaussian item-covariance model conditioned on the answers. It knows not only the scales but which single
 * items go together. The covariance is that of a multivariate t: it grows with people whose answers so far
 * were hard to predict, by (ν + squared Mahalanobis distance) / (ν + answers).
 */
export function predictItems(instrument: Instrument, scores: Scores): ItemPrediction {
  const { itemCovariance } = compileInstrument(instrument);
  const size = scores.length;
  const mean = Float64Array.from(instrument.itemMoments.mean);
  const asked = [...scores.keys()].filter((item) => (scores[item] as number) >= 0);
  const unasked = [...scores.keys()].filter((item) => (scores[item] as number) < 0);
  const count = asked.length;
  const block = new Float64Array(count * count);
  asked.forEach((item, row) => {
    asked.forEach((other, column) => {
      block[row * count + column] = itemCovariance[item * size + other] as number;
    });
    block[row * count + row] = (block[row * count + row] as number) + noise;
  });
  const lower = cholesky(block, count);
  const surprise = Float64Array.from(asked, (item) => (scores[item] as number) - (mean[item] as number));
  solveLower(lower, count, surprise);
  const scatter = (freedom + surprise.reduce((sum, value) => sum + value * value, 0)) / (freedom + count);
  const gains = unasked.map((item) => {
    const gain = Float64Array.from(asked, (other) => itemCovariance[item * size + other] as number);
    solveLower(lower, count, gain);
    return gain;
  });
  const covariance = new Float64Array(size * size);
  unasked.forEach((item, row) => {
    const own = gains[row] as Float64Array;
    mean[item] = (mean[item] as number) + dot(own, surprise);
    for (let column = 0; column <= row; column++) {
      const other = unasked[column] as number;
      const left = (itemCovariance[item * size + other] as number) - dot(own, gains[column] as Float64Array);
      covariance[item * size + other] = left * scatter;
      covariance[other * size + item] = left * scatter;
    }
  });
  for (const item of asked) mean[item] = scores[item] as number;
  return { mean, covariance };
}

/** Replaces `vector` by L⁻¹ `vector`. */
function solveLower(lower: Float64Array, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let value = vector[row] as number;
    for (let k = 0; k < row; k++) value -= (lower[row * size + k] as number) * (vector[k] as number);
    vector[row] = value / (lower[row * size + row] as number);
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] as number) * (other[k] as number);
  return sum;
}
