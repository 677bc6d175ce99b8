import { KancaError } from '../../errors.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import type { ScaleModel } from '../scoring/estimate-scales.ts';
import { readResponseLines } from './read-response-lines.ts';
import type { ResponseLine } from './parse-response-line.ts';
import {
  simulateRespondent,
  type SimulatedRespondent,
  type SimulationOptions,
} from './simulate-respondent.ts';
import { summarizeSimulation } from './summarize-simulation.ts';

/**
 * Asks each respondent of a file adaptively, out of their complete answers: a line `{"id", "items", "theta",
 * "code", "se", "raw", "reason"}` each, and a last line `{"summary": {"n", "meanItems", "r", "rRaw", "top1",
 * "top3", "longest"}}`. With `size` it asks in blocks: lines say `blocks`, the summary `meanBlocks`. Without `cap` there is none. Throws `INCOMPLETE` naming line and item, and what
 * {@link readResponseLines} throws.
 */
export async function* simulateFile(
  instrument: Instrument,
  lines: AsyncIterable<string> | Iterable<string>,
  { model = 'predicted', ...options }: SimulationOptions & { model?: ScaleModel } = {},
): AsyncGenerator<string> {
  const byScale = (values: readonly number[]) =>
    Object.fromEntries(instrument.scales.map(({ id }, scale) => [id, values[scale]]));
  const people: SimulatedRespondent[] = [];
  for await (const line of readResponseLines(instrument, lines)) {
    checkComplete(instrument, line);
    const person = simulateRespondent(instrument, line.answers, options, model);
    people.push(person);
    yield JSON.stringify({
      id: line.id,
      items: person.items,
      ...(options.size !== undefined && { blocks: person.blocks }),
      theta: byScale(person.theta),
      code: person.order
        .slice(0, instrument.codeLength)
        .map((scale) => instrument.scales[scale]?.id)
        .join(''),
      se: byScale(person.se),
      raw: byScale(person.raw),
      reason: person.reason,
    });
  }
  const { meanBlocks, ...figures } = summarizeSimulation(instrument, people);
  const summary = options.size === undefined ? figures : { ...figures, meanBlocks };
  yield JSON.stringify({ summary });
}

function checkComplete({ items }: Instrument, { id, number, answers }: ResponseLine): void {
  const given = new Set(answers.map(({ item }) => item));
  const missing = items.find((item) => !given.has(item.id));
  if (missing === undefined) return;
  throw new KancaError(`Line ${number} (${id}): item ${missing.id} is missing.`, {
    code: 'INCOMPLETE',
    remedy: 'A simulation needs an answer to every item; score partial questionnaires instead.',
  });
}
