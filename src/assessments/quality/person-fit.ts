import type { Instrument } from '../instruments/instrument-schema.ts';
import { categoryProbabilities } from '../model/category-probabilities.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { estimateMap } from '../model/estimate-map.ts';
import { scoreSlope } from '../model/score-slope.ts';
import type { Scores } from '../model/key-answers.ts';

/**
 * Person fit of the answers to all scales: lz (Drasgow, Levine & Williams 1985) and lz*, which corrects it for
 * θ being estimated (Snijders 2001; Sinharay 2016 for ordered answers), with the MAP of each scale. Low values
 * mean answers that do not go together. Null without answers.
 */
export function personFit(instrument: Instrument, scores: Scores): { lz: number; lzStar: number } | null {
  let excess = 0;
  let variance = 0;
  let corrected = 0;
  let correctedVariance = 0;
  compileInstrument(instrument).itemsOf.forEach((items, scale) => {
    const answered = [...items].filter((item) => (scores[item] ?? -1) >= 0);
    if (answered.length === 0) return;
    const { theta } = estimateMap(instrument, scores, scale);
    const parts = answered.map((item) => describeItem(instrument, scores, item, theta));
    const sum = (pick: (part: ItemPart) => number) => parts.reduce((total, part) => total + pick(part), 0);
    const slope = sum(({ slopeWeight }) => slopeWeight) / sum(({ information }) => information);
    excess += sum((part) => part.excess);
    variance += sum((part) => part.variance);
    corrected += sum((part) => part.excess) - slope * theta;
    correctedVariance += sum(
      (part) => part.variance - 2 * slope * part.slopeWeight + slope * slope * part.information,
    );
  });
  if (variance === 0 || correctedVariance <= 0) return null;
  return { lz: excess / Math.sqrt(variance), lzStar: corrected / Math.sqrt(correctedVariance) };
}

interface ItemPart {
  /** ln P of the answer minus its expectation. */
  excess: number;
  /** Variance of ln P. */
  variance: number;
  /** Covariance of ln P with the score slope. */
  slopeWeight: number;
  information: number;
}

function describeItem(instrument: Instrument, scores: Scores, item: number, theta: number): ItemPart {
  const parameters = instrument.items[item] ?? { a: 1, b: [] };
  const probabilities = categoryProbabilities(parameters, theta);
  const logs = probabilities.map(Math.log);
  const slopes = probabilities.map((_, category) => scoreSlope(parameters, category, theta)[0]);
  const expect = (values: readonly number[]) =>
    values.reduce((sum, value, category) => sum + value * (probabilities[category] ?? 0), 0);
  const mean = expect(logs);
  return {
    excess: (logs[scores[item] ?? 0] ?? 0) - mean,
    variance: expect(logs.map((value) => value * value)) - mean * mean,
    slopeWeight: expect(logs.map((value, category) => value * (slopes[category] ?? 0))),
    information: expect(slopes.map((value) => value * value)),
  };
}
