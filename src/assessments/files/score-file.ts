import type { Instrument } from '../instruments/instrument-schema.ts';
import { keyAnswers } from '../model/key-answers.ts';
import { predictSums } from '../prediction/predict-sums.ts';
import { estimateScales, type ScaleModel } from '../scoring/estimate-scales.ts';
import { orderScales } from '../scoring/order-scales.ts';
import { readResponseLines } from './read-response-lines.ts';

/**
 * Scores a file of answers: a line `{"id", "theta", "se", "code"}` for each respondent. `model` is
 * unidimensional unless said otherwise. Throws what {@link readResponseLines} throws.
 */
export async function* scoreFile(
  instrument: Instrument,
  lines: AsyncIterable<string> | Iterable<string>,
  { model = 'unidimensional' }: { model?: ScaleModel } = {},
): AsyncGenerator<string> {
  const ids = instrument.scales.map(({ id }) => id);
  for await (const { id, answers } of readResponseLines(instrument, lines)) {
    const scores = keyAnswers(instrument, answers);
    const estimates = estimateScales(instrument, scores, model);
    const order = orderScales(
      predictSums(instrument, scores).mean,
      estimates.map(({ theta }) => theta),
    );
    yield JSON.stringify({
      id,
      theta: Object.fromEntries(ids.map((scale, index) => [scale, estimates[index]?.theta])),
      se: Object.fromEntries(ids.map((scale, index) => [scale, estimates[index]?.se])),
      code: order
        .slice(0, instrument.codeLength)
        .map((scale) => ids[scale])
        .join(''),
    });
  }
}
