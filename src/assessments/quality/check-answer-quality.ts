import type { Instrument } from '../instruments/instrument-schema.ts';
import { keyAnswers, type Answer } from '../model/key-answers.ts';
import { evenOddConsistency } from './even-odd-consistency.ts';
import { longestString } from './longest-string.ts';
import { median } from './median.ts';
import { personFit } from './person-fit.ts';
import { standardDeviation } from './standard-deviation.ts';

/** One sign of answers given without reading. `fast` alone is a weak one. */
export type QualityFlag =
  'zero-variance' | 'long-string' | 'low-variance' | 'inconsistent' | 'person-fit' | 'fast';

/** What the answers look like. Nobody is rejected for it: a retake is offered, or a note put to the result. */
export interface AnswerQuality {
  flags: QualityFlag[];
  verdict: 'fine' | 'note' | 'retake-offered';
  /** Null where there are too few answers to say. */
  measures: {
    longestString: number;
    sd: number | null;
    evenOdd: number | null;
    lz: number | null;
    lzStar: number | null;
    medianSeconds: number | null;
  };
}

/** An answer with the seconds from question to answer, where known. */
export interface TimedAnswer extends Answer {
  seconds?: number;
}

/** Fewer answers than this say nothing of their quality. */
const leastAnswers = 10;

/** A median below this many seconds is faster than reading and answering a question in a chat. */
const fastSeconds = 2;

/** Two signs make a retake worth offering; answering the same throughout counts as two, speed as half a one. */
const weights: Partial<Record<QualityFlag, number>> = { 'zero-variance': 2, fast: 0.5 };

/**
 * Signs of careless answering in `answers`, which stand in the order asked. The cut-offs are the instrument's:
 * each strikes at most one in twenty of its calibration sample. Throws what {@link keyAnswers} throws.
 */
export function checkAnswerQuality(instrument: Instrument, answers: readonly TimedAnswer[]): AnswerQuality {
  const measures = measure(instrument, answers);
  const flags = answers.length < leastAnswers ? [] : findFlags(instrument, answers.length, measures);
  const weight = flags.reduce((sum, flag) => sum + (weights[flag] ?? 1), 0);
  const verdict = weight >= 2 ? 'retake-offered' : 'note';
  return { flags, verdict: flags.length === 0 ? 'fine' : verdict, measures };
}

function measure(instrument: Instrument, answers: readonly TimedAnswer[]): AnswerQuality['measures'] {
  const scores = keyAnswers(instrument, answers);
  const values = answers.map(({ value }) => value);
  const seconds = answers.flatMap((answer) => (answer.seconds === undefined ? [] : [answer.seconds]));
  const fit = personFit(instrument, scores);
  return {
    longestString: longestString(values),
    sd: values.length < 2 ? null : standardDeviation(values),
    evenOdd: evenOddConsistency(instrument, scores),
    lz: fit?.lz ?? null,
    lzStar: fit?.lzStar ?? null,
    medianSeconds: seconds.length < leastAnswers ? null : median(seconds),
  };
}

function findFlags(
  { items, quality }: Instrument,
  count: number,
  { longestString: string, sd, evenOdd, lz, medianSeconds }: AnswerQuality['measures'],
): QualityFlag[] {
  const cut = count < 0.6 * items.length ? quality.short : quality.full;
  const signs: [QualityFlag, boolean][] = [
    ['zero-variance', sd === 0],
    ['long-string', string > cut.longestString && sd !== 0],
    ['low-variance', sd !== null && sd < cut.sd && sd !== 0],
    ['inconsistent', evenOdd !== null && evenOdd < cut.evenOdd],
    ['person-fit', lz !== null && lz < cut.lz],
    ['fast', medianSeconds !== null && medianSeconds < fastSeconds],
  ];
  return signs.filter(([, there]) => there).map(([flag]) => flag);
}
