import { type Calibration, calibrate, type CalibrateOptions } from '../calibration/calibrate.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import { keyAnswers, type Scores } from '../model/key-answers.ts';
import { checkAnswerQuality } from '../quality/check-answer-quality.ts';
import { readResponseLines } from './read-response-lines.ts';

/** Fields of a line that split the people for the tests of differential item functioning. */
const splits = ['gender', 'ageBand', 'channel', 'language'];

/**
 * Calibrates on a file of answers whose lines may also say `gender`, `age` (in years, tested as under 25, 25 to
 * 39 and 40 and over) or `ageBand`, `channel` and `language`. Throws what {@link readResponseLines} and
 * {@link calibrate} throw.
 * @param options `leaveOutDoubted`: answers of which a person would be told nothing are left out, and counted in `leftOut`
 */
export async function calibrateFile(
  instrument: Instrument,
  lines: AsyncIterable<string> | Iterable<string>,
  { leaveOutDoubted = false, ...options }: Omit<CalibrateOptions, 'groups'> & { leaveOutDoubted?: boolean },
): Promise<Calibration & { leftOut: number }> {
  const people: Scores[] = [];
  const fields: Record<string, unknown>[] = [];
  let leftOut = 0;
  for await (const line of readResponseLines(instrument, lines)) {
    if (leaveOutDoubted && checkAnswerQuality(instrument, line.answers).verdict === 'careless') {
      leftOut++;
      continue;
    }
    people.push(keyAnswers(instrument, line.answers));
    fields.push({ ageBand: ageBand(line.fields['age']), ...line.fields });
  }
  const groups = Object.fromEntries(
    splits.map((split) => [split, fields.map((own) => labelOf(own[split]))] as const),
  );
  return { ...calibrate(instrument, people, { ...options, groups }), leftOut };
}

function labelOf(value: unknown): string | null {
  return value === undefined || value === null || value === '' ? null : String(value);
}

function ageBand(age: unknown): string | null {
  const years = Number(age ?? NaN);
  if (!(years > 0)) return null;
  if (years < 25) return 'under 25';
  return years < 40 ? '25-39' : '40 and over';
}
