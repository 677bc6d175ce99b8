import type { Instrument } from '../instruments/instrument-schema.ts';
import { cholesky } from '../math/cholesky.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';
import { logLikelihood } from '../model/log-likelihood.ts';
import { quadrature } from '../model/quadrature.ts';

/** Added to the variance of an answer, as where items are predicted. */
const noise = 0.02;

/**
 * How much likelier the answers are from somebody who answers for real than from a die, ln of the ratio per answer, by
 * two models. Near 0 or below: they may as well be thrown.
 */
export interface RandomEvidence {
  /** Normal density of the answers under the means and covariances of the items, against 1 / categories each. */
  density: number;
  /** Marginal likelihood under the graded response model, each scale by itself, against the same. */
  marginal: number;
}

/** The evidence of keyed answers (−1: not answered), see {@link RandomEvidence}. Null without answers. */
export function randomEvidence(instrument: Instrument, scores: Scores): RandomEvidence | null {
  const asked = [...scores.keys()].filter((item) => (scores[item] as number) >= 0);
  if (asked.length === 0) return null;
  const even = Math.log(compileInstrument(instrument).categories);
  return {
    density: even + logDensity(instrument, scores, asked) / asked.length,
    marginal: even + logMarginal(instrument, scores) / asked.length,
  };
}

function logDensity(instrument: Instrument, scores: Scores, asked: readonly number[]): number {
  const { itemCovariance } = compileInstrument(instrument);
  const count = asked.length;
  const block = new Float64Array(count * count);
  asked.forEach((item, row) => {
    asked.forEach((other, column) => {
      block[row * count + column] = itemCovariance[item * scores.length + other] as number;
    });
    block[row * count + row] = (block[row * count + row] as number) + noise;
  });
  const lower = cholesky(block, count);
  const away = asked.map((item) => (scores[item] as number) - (instrument.itemMoments.mean[item] ?? 0));
  let sum = (-count / 2) * Math.log(2 * Math.PI);
  for (let row = 0; row < count; row++) {
    let value = away[row] as number;
    for (let k = 0; k < row; k++) value -= (lower[row * count + k] as number) * (away[k] as number);
    const root = lower[row * count + row] as number;
    away[row] = value / root;
    sum -= (away[row] as number) ** 2 / 2 + Math.log(root);
  }
  return sum;
}

function logMarginal(instrument: Instrument, scores: Scores): number {
  const compiled = compileInstrument(instrument);
  return compiled.itemsOf.reduce((sum, _, scale) => {
    const logs = logLikelihood(compiled, scores, scale, Float64Array.from(quadrature.logWeights));
    const highest = Math.max(...logs);
    return sum + highest + Math.log(logs.reduce((total, value) => total + Math.exp(value - highest), 0));
  }, 0);
}
