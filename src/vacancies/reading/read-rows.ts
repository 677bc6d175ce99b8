import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';
import { readLines, type Line } from './read-lines.ts';
import type { RowRead } from './row.ts';

/** Rows of a JSONL file if its first line that is not empty begins with a brace, else of a CSV file. */
export async function* readRows(pieces: AsyncIterable<string>): AsyncGenerator<RowRead> {
  const lines = readLines(pieces);
  const ahead: Line[] = [];
  let first: Line | undefined;
  while (first === undefined) {
    const { value, done } = await lines.next();
    if (done === true) return;
    ahead.push(value);
    if (value.text.trim() !== '' || value.tooLong) first = value;
  }
  const all = chain(first.text.trimStart().startsWith('{') ? ahead : [first], lines);
  yield* first.text.trimStart().startsWith('{') ? readJsonl(all) : readCsv(all);
}

async function* chain(ahead: Line[], rest: AsyncIterable<Line>): AsyncGenerator<Line> {
  yield* ahead;
  yield* rest;
}
