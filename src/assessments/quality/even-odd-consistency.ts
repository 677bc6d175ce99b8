import type { Instrument } from '../instruments/instrument-schema.ts';
import { correlation } from '../math/correlation.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';

/**
 * Even-odd consistency (Jackson 1977): the correlation over scales of the mean answers to every first and every
 * second answered item, stepped up by Spearman–Brown. Null with fewer than four scales that have both halves,
 * and where a half does not vary.
 */
export function evenOddConsistency(instrument: Instrument, scores: Scores): number | null {
  const halves = compileInstrument(instrument)
    .itemsOf.map((items) => [...items].map((item) => scores[item] ?? -1).filter((score) => score >= 0))
    .filter((answers) => answers.length >= 2)
    .map((answers) => [0, 1].map((half) => mean(answers.filter((_, place) => place % 2 === half))));
  if (halves.length < 4) return null;
  const r = correlation(
    halves.map(([odd]) => odd ?? 0),
    halves.map(([, even]) => even ?? 0),
  );
  if (Number.isNaN(r)) return null;
  return r <= -0.999 ? -1 : Math.max(-1, (2 * r) / (1 + r));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
