import { parseJson } from './parse-json.ts';
import type { Line } from './read-lines.ts';
import type { RowRead } from './row.ts';
import { rowsOfValue } from './rows-of-value.ts';

/** Rows of a file with one JSON value a line; empty lines are passed over, a comma at the end of a line is too. */
export async function* readJsonl(lines: AsyncIterable<Line>): AsyncGenerator<RowRead> {
  for await (const { number, text, tooLong, unfinished = false } of lines) {
    if (tooLong) yield { line: number, broken: 'The line is longer than 1,000,000 characters.' };
    else if (text.trim() !== '') yield* parseLine(number, text.trim().replace(/,$/, ''), unfinished);
  }
}

function parseLine(line: number, text: string, unfinished: boolean): RowRead[] {
  try {
    return rowsOfValue(parseJson(text)).map((read) => ({ line, ...read }));
  } catch {
    const cut = unfinished ? 'The file ends in the middle of this line.' : 'The line is not valid JSON.';
    return [{ line, broken: cut }];
  }
}
