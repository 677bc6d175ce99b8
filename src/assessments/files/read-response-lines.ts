import { KancaError } from '../../errors.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import { parseResponseLine, type ResponseLine } from './parse-response-line.ts';

/**
 * The respondents of a file in their order. Empty lines at its end are passed over. Throws `EMPTY_INPUT`, and
 * what {@link parseResponseLine} throws.
 */
export async function* readResponseLines(
  instrument: Instrument,
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<ResponseLine> {
  let number = 0;
  let emptyAt = 0;
  let any = false;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') {
      emptyAt ||= number;
      continue;
    }
    if (emptyAt > 0) parseResponseLine(instrument, '', emptyAt);
    any = true;
    yield parseResponseLine(instrument, line.replace(/^\uFEFF/, ''), number);
  }
  if (any) return;
  throw new KancaError('There is no respondent in the input.', {
    code: 'EMPTY_INPUT',
    remedy: 'Give a file with one object a line, like {"id": "a", "responses": {"R1": 3}}.',
  });
}
