import type { Instrument } from '../instruments/instrument-schema.ts';
import { correlation } from '../math/correlation.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import { estimateEap } from '../model/estimate-eap.ts';
import type { Scores } from '../model/key-answers.ts';
import { categoryProbabilities } from '../model/category-probabilities.ts';
import { coefficientAlpha } from './coefficient-alpha.ts';
import { type OverallFit, overallFit } from './overall-fit.ts';

/** How well one scale fits the model. */
export interface ScaleFit {
  alpha: number | null;
  /** Variance of the EAP over itself plus the mean squared standard error. */
  reliability: number;
  logLikelihood: number;
  aic: number;
  bic: number;
  /** Largest correlation of two items' residuals, Yen's Q3; above 0.2 the two share more than the scale. */
  largestResidualCorrelation: { value: number; items: string };
  /** The scale as a whole; null where too few answered all of it. */
  overall: OverallFit | null;
}

/** Fit of one scale; `instrument` has the fitted parameters. */
export function describeFit(
  instrument: Instrument,
  people: readonly Scores[],
  scale: number,
  logLikelihood: number,
): ScaleFit {
  const compiled = compileInstrument(instrument);
  const items = [...(compiled.itemsOf[scale] ?? [])];
  const own = people.filter((scores) => items.some((item) => (scores[item] ?? -1) >= 0));
  const estimates = own.map((scores) => estimateEap(compiled, scores, scale));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const center = mean(estimates.map(({ theta }) => theta));
  const spread = mean(estimates.map(({ theta }) => (theta - center) ** 2));
  const count = items.length * compiled.categories;
  return {
    alpha: coefficientAlpha(own.map((scores) => items.map((item) => scores[item] ?? -1))),
    reliability: spread / (spread + mean(estimates.map(({ se }) => se * se))),
    logLikelihood,
    aic: 2 * count - 2 * logLikelihood,
    bic: Math.log(own.length) * count - 2 * logLikelihood,
    largestResidualCorrelation: largestResidual(instrument, own, items, estimates),
    overall: overallFit(instrument, people, scale),
  };
}

function largestResidual(
  instrument: Instrument,
  people: readonly Scores[],
  items: readonly number[],
  estimates: readonly { theta: number }[],
): ScaleFit['largestResidualCorrelation'] {
  const residuals = items.map((item) =>
    people.map((scores, person) => {
      const score = scores[item] ?? -1;
      const parameters = instrument.items[item];
      if (score < 0 || parameters === undefined) return NaN;
      const probabilities = categoryProbabilities(parameters, estimates[person]?.theta ?? 0);
      return score - probabilities.reduce((sum, probability, category) => sum + probability * category, 0);
    }),
  );
  let largest = { value: 0, items: '' };
  residuals.forEach((one, row) =>
    residuals.slice(0, row).forEach((other, column) => {
      const both = [...one.keys()].filter((p) => !Number.isNaN(one[p]) && !Number.isNaN(other[p]));
      const value = correlation(
        both.map((p) => one[p] ?? 0),
        both.map((p) => other[p] ?? 0),
      );
      const name = (index: number) => instrument.items[items[index] ?? 0]?.id ?? '';
      if (Math.abs(value) > Math.abs(largest.value))
        largest = { value, items: `${name(column)}-${name(row)}` };
    }),
  );
  return largest;
}
