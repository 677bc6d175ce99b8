import { KancaError } from '../../errors.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import { type Answer, keyAnswers } from '../model/key-answers.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { estimatePosterior } from '../multidimensional/estimate-posterior.ts';
import { predictSums } from '../prediction/predict-sums.ts';
import { estimateScales, type ScaleModel } from './estimate-scales.ts';
import { orderScales } from './order-scales.ts';
import { percentRank } from './percent-rank.ts';
import { sayCertainty, type Certainty } from './say-certainty.ts';
import { trueTopCertainty } from './true-top-certainty.ts';

/** The result of one questionnaire; records are by scale id. */
export interface AssessmentResult {
  instrument: string;
  version: string;
  /** How many items were answered. */
  answered: number;
  theta: Record<string, number>;
  se: Record<string, number>;
  /** Raw sum of the full form, answers counted from 0; predicted as far as items were not asked. */
  raw: Record<string, number>;
  /** 0–100 in `normGroup`. */
  percentRank: Record<string, number>;
  normGroup: string;
  /** Letters of the highest scales, `''` where the instrument makes no code. */
  code: string;
  top1: string;
  /** Groups of scales whose sums are level (within half a point) and of which the code names one. */
  ties: string[][];
  /** Highest minus lowest raw sum, as a share of the possible range. */
  differentiation: number;
  /** The profile hardly rises above itself: no code should be made much of. */
  flat: boolean;
  /** Is the code's set, is its first letter what the true scores would show? Null where there is no code. */
  certainty: { top3: Certainty; top1: Certainty } | null;
}

/**
 * The result of the answers so far. Partial questionnaires score with the wider standard errors they deserve
 * and with predicted raw sums. Throws `NO_ANSWERS` without any, and what {@link keyAnswers} throws.
 */
export function scoreAssessment(
  instrument: Instrument,
  answers: Iterable<Answer>,
  model: ScaleModel = 'multidimensional',
): AssessmentResult {
  const scores = keyAnswers(instrument, answers);
  const answered = scores.reduce((count, score) => count + (score >= 0 ? 1 : 0), 0);
  if (answered === 0) {
    throw new KancaError('No item was answered.', {
      code: 'NO_ANSWERS',
      remedy: 'Give at least one answer.',
    });
  }
  const ids = instrument.scales.map(({ id }) => id);
  const byScale = (values: ArrayLike<number>) =>
    Object.fromEntries(ids.map((id, scale) => [id, values[scale] ?? 0]));
  const estimates = estimateScales(instrument, scores, model);
  const thetas = estimates.map(({ theta }) => theta);
  const { mean: sums } = predictSums(instrument, scores);
  const order = orderScales(sums, thetas);
  const differentiation = spread(instrument, sums, order);
  return {
    instrument: instrument.id,
    version: instrument.version,
    answered,
    theta: byScale(thetas),
    se: byScale(estimates.map(({ se }) => se)),
    raw: byScale(sums),
    percentRank: byScale(ids.map((id, scale) => percentRank(instrument, id, sums[scale] ?? 0))),
    normGroup: instrument.norms.group,
    code: order
      .slice(0, instrument.codeLength)
      .map((scale) => ids[scale])
      .join(''),
    top1: ids[order[0] ?? 0] ?? '',
    ties: findTies(sums, order, instrument.codeLength).map((tie) => tie.map((scale) => ids[scale] ?? '')),
    differentiation,
    flat: differentiation < instrument.reporting.flatBelow,
    certainty: tellCertainty(instrument, scores, order),
  };
}

/** Highest minus lowest mean answer, as a share of what an answer can range over. */
function spread(instrument: Instrument, sums: Float64Array, order: readonly number[]): number {
  const { itemsOf, categories } = compileInstrument(instrument);
  const shares = order.map(
    (scale) => (sums[scale] ?? 0) / ((itemsOf[scale]?.length ?? 1) * (categories - 1)),
  );
  return Math.max(...shares) - Math.min(...shares);
}

function findTies(sums: Float64Array, order: readonly number[], length: number): number[][] {
  const ties: number[][] = [];
  order.slice(0, length).forEach((scale) => {
    const last = ties.at(-1);
    if (last?.includes(scale) === true) return;
    const level = order.filter(
      (other) => !ties.flat().includes(other) && Math.abs((sums[other] ?? 0) - (sums[scale] ?? 0)) < 0.5,
    );
    if (level.length > 1) ties.push(level);
  });
  return ties;
}

function tellCertainty(
  instrument: Instrument,
  scores: Int8Array,
  order: readonly number[],
): AssessmentResult['certainty'] {
  if (instrument.codeLength === 0) return null;
  const posterior = estimatePosterior(instrument, scores);
  const { set, first } = trueTopCertainty(instrument, posterior, order, instrument.codeLength);
  return { top3: sayCertainty(instrument, set), top1: sayCertainty(instrument, first) };
}
