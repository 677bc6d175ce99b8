import { inverseNormal } from '../math/inverse-normal.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import { type Answer, keyAnswers } from '../model/key-answers.ts';
import { estimateScales } from './estimate-scales.ts';

/** Ids of scales that are surely higher or lower than before. */
export interface ReliableChange {
  up: string[];
  down: string[];
}

/** Of 20 people who have not changed at all, one is told of some change. */
const falseAlarms = 0.05;

/**
 * What has changed between two questionnaires of one person beyond their errors: the reliable change index of Jacobson & Truax
 * (1991), (θ₂ − θ₁) / √(se₁² + se₂²), against the normal quantile for all scales together (Bonferroni). Throws what
 * {@link keyAnswers} throws.
 * @param instrument the one both are scored on
 */
export function reliableChange(
  instrument: Instrument,
  earlier: readonly Answer[],
  later: readonly Answer[],
): ReliableChange {
  const before = estimateScales(instrument, keyAnswers(instrument, earlier), 'multidimensional');
  const after = estimateScales(instrument, keyAnswers(instrument, later), 'multidimensional');
  const bound = inverseNormal(1 - falseAlarms / (2 * instrument.scales.length));
  const changed = instrument.scales.map(({ id }, scale) => {
    const [one, other] = [before[scale], after[scale]];
    if (one === undefined || other === undefined) return { id, index: 0 };
    return { id, index: (other.theta - one.theta) / Math.hypot(one.se, other.se) };
  });
  return {
    up: changed.filter(({ index }) => index > bound).map(({ id }) => id),
    down: changed.filter(({ index }) => index < -bound).map(({ id }) => id),
  };
}
