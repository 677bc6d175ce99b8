import { delimiterOf, splitCsv } from './split-csv.ts';
import { longestLine, type Line } from './read-lines.ts';
import type { Row, RowRead } from './row.ts';

const mostLines = 2000;

/**
 * Rows of a CSV file whose first line names the columns. A record is the shortest run of lines with an even number of
 * quotes. Where that is no record (a quote too many, a cell too few), its first line alone is given up and reading goes on with
 * the next one, so that one broken quote does not swallow the good rows behind it; lines that follow from the same
 * damage are told once.
 */
export async function* readCsv(lines: AsyncIterable<Line>): AsyncGenerator<RowRead> {
  const source = new LineQueue(lines);
  const header = await source.next();
  if (header === undefined) return;
  const delimiter = delimiterOf(header.text);
  const names = (splitCsv(header.text, delimiter, header.text.split(delimiter).length) ?? []).map((name) =>
    name.trim(),
  );
  let damage = false;
  for (;;) {
    const run = await readRun(source);
    const first = run[0];
    if (first === undefined) return;
    if (run.length === 1 && first.text.trim() === '' && !first.tooLong) continue;
    const cells = run.some(({ tooLong }) => tooLong)
      ? undefined
      : splitCsv(run.map(({ text }) => text).join('\n'), delimiter, names.length);
    if (cells !== undefined) {
      damage = false;
      yield { line: first.number, row: rowOf(names, cells) };
      continue;
    }
    source.putBack(run.slice(1));
    if (!damage || first.tooLong) yield { line: first.number, broken: reasonOf(run, names.length) };
    damage = true;
  }
}

function rowOf(names: string[], cells: string[]): Row {
  return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
}

function reasonOf(run: Line[], cells: number): string {
  if (run.some(({ tooLong }) => tooLong)) return 'A cell is longer than 1,000,000 characters.';
  if (countQuotes(run) % 2 === 1) return 'A quote is opened and not closed.';
  return run.some(({ text }) => text.includes('"'))
    ? `Quotes are broken, or the row has not ${cells} cells.`
    : `The row has not ${cells} cells.`;
}

async function readRun(source: LineQueue): Promise<Line[]> {
  const run: Line[] = [];
  let quotes = 0;
  let length = 0;
  for (;;) {
    const line = await source.next();
    if (line === undefined) return run;
    run.push(line);
    quotes += countQuotes([line]);
    length += line.text.length;
    if (quotes % 2 === 0 || line.tooLong || run.length >= mostLines || length > longestLine) return run;
  }
}

function countQuotes(lines: Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.split('"').length - 1, 0);
}

/** Lines one by one, with room to put some back. */
class LineQueue {
  private readonly iterator: AsyncIterator<Line>;
  private readonly waiting: Line[] = [];

  constructor(lines: AsyncIterable<Line>) {
    this.iterator = lines[Symbol.asyncIterator]();
  }

  async next(): Promise<Line | undefined> {
    const waiting = this.waiting.pop();
    if (waiting !== undefined) return waiting;
    const { value, done } = await this.iterator.next();
    return done === true ? undefined : value;
  }

  putBack(lines: Line[]): void {
    this.waiting.push(...lines.toReversed());
  }
}
