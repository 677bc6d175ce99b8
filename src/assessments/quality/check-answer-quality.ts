import type { Instrument } from '../instruments/instrument-schema.ts';
import { keyAnswers, type Answer, type Scores } from '../model/key-answers.ts';
import { evenOddConsistency } from './even-odd-consistency.ts';
import { contentFit } from './content-fit.ts';
import { longestString } from './longest-string.ts';
import { median } from './median.ts';
import { personFit } from './person-fit.ts';
import { cutoffsFor } from './cutoffs-for.ts';
import { seemRandom } from './seem-random.ts';
import { repeatingShare } from './repeating-share.ts';
import { standardDeviation } from './standard-deviation.ts';

/** One sign of answers given without reading. `fast` alone is a weak one. */
export type QualityFlag =
  | 'zero-variance'
  | 'pattern'
  | 'random'
  | 'long-string'
  | 'low-variance'
  | 'inconsistent'
  | 'person-fit'
  | 'fast';

/** What the answers look like. `careless`: nothing should be told of them; `note`: one sign, which many careful people show. */
export interface AnswerQuality {
  flags: QualityFlag[];
  verdict: 'fine' | 'note' | 'careless';
  /** Null where there are too few answers to say. */
  measures: {
    longestString: number;
    /** Share of answers that repeat the one a fixed number of places before, at the best such number from 2 to 5. */
    repeating: number;
    sd: number | null;
    evenOdd: number | null;
    lz: number | null;
    lzStar: number | null;
    /** See {@link contentFit}. */
    content: number;
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

/** Each of these alone says that the answers were not read. */
const strong: readonly QualityFlag[] = ['zero-variance', 'pattern', 'random'];

/** From this on the answers go so well with the items that long strings are what the person means. */
const meantFrom = 3;

/** From this share on answers are a pattern: nearly everybody repeats some. */
const patternFrom = 0.9;

/**
 * Signs of careless answering in `answers`, which stand in the order asked. The cut-offs are the instrument's: a weak
 * sign strikes at most one in twenty of its calibration sample. Long strings that hardly vary and do not go with the items,
 * and speed with two weak signs, are careless, too. Throws what {@link keyAnswers} throws.
 */
export function checkAnswerQuality(instrument: Instrument, answers: readonly TimedAnswer[]): AnswerQuality {
  const scores = keyAnswers(instrument, answers);
  const measures = measure(instrument, scores, answers);
  const flags = answers.length < leastAnswers ? [] : findFlags(instrument, scores, answers.length, measures);
  if (flags.length === 0) return { flags, verdict: 'fine', measures };
  const has = (flag: QualityFlag) => flags.includes(flag);
  const monotonous = has('long-string') && has('low-variance') && measures.content < meantFrom;
  const careless = strong.some(has) || monotonous || (has('fast') && flags.length > 2);
  return { flags, verdict: careless ? 'careless' : 'note', measures };
}

function measure(
  instrument: Instrument,
  scores: Scores,
  answers: readonly TimedAnswer[],
): AnswerQuality['measures'] {
  const values = answers.map(({ value }) => value);
  const seconds = answers.flatMap((answer) => (answer.seconds === undefined ? [] : [answer.seconds]));
  const fit = personFit(instrument, scores);
  return {
    longestString: longestString(values),
    repeating: repeatingShare(values),
    sd: values.length < 2 ? null : standardDeviation(values),
    evenOdd: evenOddConsistency(instrument, scores),
    lz: fit?.lz ?? null,
    lzStar: fit?.lzStar ?? null,
    content: contentFit(instrument, scores),
    medianSeconds: seconds.length < leastAnswers ? null : median(seconds),
  };
}

function findFlags(
  instrument: Instrument,
  scores: Scores,
  count: number,
  { longestString: string, repeating, sd, evenOdd, lz, content, medianSeconds }: AnswerQuality['measures'],
): QualityFlag[] {
  const cut = cutoffsFor(instrument, count);
  const signs: [QualityFlag, boolean][] = [
    ['zero-variance', sd === 0],
    ['pattern', repeating >= patternFrom && sd !== 0],
    ['random', sd !== 0 && seemRandom(instrument, scores, content)],
    ['long-string', string > cut.longestString && sd !== 0],
    ['low-variance', sd !== null && sd < cut.sd && sd !== 0],
    ['inconsistent', evenOdd !== null && evenOdd < cut.evenOdd],
    ['person-fit', lz !== null && lz < cut.lz],
    ['fast', medianSeconds !== null && medianSeconds < fastSeconds],
  ];
  return signs.filter(([, there]) => there).map(([flag]) => flag);
}
