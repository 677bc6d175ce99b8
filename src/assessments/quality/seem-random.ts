import type { Instrument } from '../instruments/instrument-schema.ts';
import type { Scores } from '../model/key-answers.ts';
import { contentFit } from './content-fit.ts';
import { randomEvidence } from './random-evidence.ts';

/**
 * Whether these answers may as well have been given without a look at the items, by the instrument's weights: then a
 * conversation asks on, and nothing is told of them.
 * @param content their {@link contentFit}, where it is known
 */
export function seemRandom(
  instrument: Instrument,
  scores: Scores,
  content = contentFit(instrument, scores),
): boolean {
  const evidence = randomEvidence(instrument, scores);
  if (evidence === null) return false;
  const count = scores.reduce((sum, score) => sum + (score >= 0 ? 1 : 0), 0);
  const { full, short } = instrument.quality;
  const { random } = count === scores.length ? full : short;
  const { density, marginal } = evidence;
  const real =
    random.intercept +
    random.content * content +
    random.density * density +
    random.marginal * marginal +
    random.share * (count / scores.length);
  return real < 0 || density < random.densityBelow;
}
