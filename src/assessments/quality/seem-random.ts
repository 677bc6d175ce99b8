import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Scores } from '../model/key-answers.ts';
import { cutoffsFor } from './cutoffs-for.ts';
import { personFit } from './person-fit.ts';
import { randomEvidence } from './random-evidence.ts';

/** Whether these answers may as well be thrown: then an adaptive questionnaire asks on before it stops. */
export function seemRandom(instrument: Instrument, scores: Scores): boolean {
  const evidence = randomEvidence(instrument, scores);
  if (evidence === null) return false;
  const count = scores.reduce((sum, score) => sum + (score >= 0 ? 1 : 0), 0);
  const { random } = cutoffsFor(instrument, count);
  const lzStar = personFit(instrument, scores)?.lzStar ?? 0;
  const { density, marginal } = evidence;
  return (
    density < random.densityBelow ||
    random.intercept + random.density * density + random.marginal * marginal + random.lzStar * lzStar > 0
  );
}
