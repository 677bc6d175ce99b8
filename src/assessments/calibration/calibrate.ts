import type { Instrument } from '../instruments/instrument-schema.ts';
import { compileInstrument } from '../model/compile-instrument.ts';
import type { Scores } from '../model/key-answers.ts';
import { checkAnswers } from './check-answers.ts';
import { describeFit, type ScaleFit } from './describe-fit.ts';
import { estimateScaleCorrelations } from './estimate-scale-correlations.ts';
import { fitGradedModel } from './fit-graded-model.ts';
import { itemFits, type ItemFit } from './item-fit.ts';
import { itemMoments } from './item-moments.ts';
import { makeNorms } from './make-norms.ts';
import { nextVersion } from './next-version.ts';
import { standardErrors } from './standard-errors.ts';
import { testDif, type ItemDif } from './test-dif.ts';
import type { ItemParameters } from '../model/log-category-probability.ts';

/** A new parameter version with its report. Nothing uses it until somebody puts it in place by hand. */
export interface Calibration {
  /** The whole instrument in its next version. */
  instrument: Instrument;
  people: number;
  iterations: number;
  converged: boolean;
  /** Answers, parameters and standard errors, with the change from the present version. */
  items: (ItemParameters & {
    id: string;
    answers: number;
    /** Categories (from 0, as keyed) that nobody chose: their thresholds are little more than a guess. */
    unused: number[];
    se: ItemParameters;
    shift: ItemParameters;
  })[];
  fit: Record<string, ScaleFit>;
  dif: ItemDif[];
  itemFit: ItemFit[];
  /** People who answered everything, and the answers to the item that has fewest: what the version rests on. */
  complete: number;
  fewestAnswers: number;
  /** Whether there were enough complete answers for new item moments and norms; otherwise the old stand. */
  newMoments: boolean;
}

/** So many complete questionnaires make new item moments and norms. */
const leastComplete = 1000;

export interface CalibrateOptions {
  /** Day of the calibration, `2026-11-24`, and who answered: they go into the version. */
  date: string;
  sample: string;
  /** Labels of the people by what splits them: gender, age band, channel, language. */
  groups?: Record<string, readonly (string | null)[]>;
  tolerance?: number;
  maxIterations?: number;
}

/**
 * Fits the graded response model to keyed answers (−1: not answered) and gives the instrument's next version
 * with standard errors, fit and differential item functioning. It changes nothing by itself. Throws
 * `TOO_FEW_ANSWERS` where an item has fewer than 200 answers or all alike.
 */
export function calibrate(
  instrument: Instrument,
  people: readonly Scores[],
  { date, sample, groups = {}, ...limits }: CalibrateOptions,
): Calibration {
  const answers = checkAnswers(instrument, people);
  const model = fitGradedModel(instrument, people, limits);
  const fitted: Instrument = {
    ...instrument,
    items: instrument.items.map((item, index) => {
      const { a, b } = model.parameters[index] ?? item;
      return { ...item, a: round(a), b: b.map(round) };
    }),
  };
  compileInstrument(fitted);
  const complete = people.filter((scores) => scores.every((score) => score >= 0));
  const newMoments = complete.length >= leastComplete;
  const fit = Object.fromEntries(
    instrument.scales.map(({ id }, scale) => [
      id,
      describeFit(fitted, people, scale, model.logLikelihoods[scale] ?? 0),
    ]),
  );
  const errors = standardErrors(fitted, people);
  return {
    instrument: {
      ...fitted,
      ...nextVersion(instrument, { date, sample, size: people.length, fit }),
      scaleCorrelations: estimateScaleCorrelations(fitted, people).map((row) => row.map(round)),
      ...(newMoments
        ? { itemMoments: itemMoments(complete), norms: makeNorms(instrument, complete, sample) }
        : {}),
    },
    people: people.length,
    iterations: model.iterations,
    converged: model.converged,
    items: fitted.items.map(({ id, a, b }, index) => {
      const old = instrument.items[index];
      return {
        id,
        answers: answers[index]?.answers ?? 0,
        unused: answers[index]?.unused ?? [],
        a,
        b,
        se: errors[index] ?? { a: NaN, b: [] },
        shift: { a: a - (old?.a ?? a), b: b.map((value, k) => value - (old?.b[k] ?? value)) },
      };
    }),
    fit,
    dif: Object.entries(groups).flatMap(([by, labels]) => testDif(fitted, people, by, labels)),
    itemFit: itemFits(fitted, people),
    complete: complete.length,
    fewestAnswers: Math.min(...answers.map((one) => one.answers)),
    newMoments,
  };
}

function round(value: number): number {
  return Number(value.toFixed(8));
}
