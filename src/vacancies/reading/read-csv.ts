import { findHeader, type IsHeader } from './find-header.ts';
import { countQuotes, LineQueue } from './line-queue.ts';
import type { Line } from './read-lines.ts';
import type { Row, RowRead } from './row.ts';
import { splitCsv } from './split-csv.ts';

export type { IsHeader } from './find-header.ts';

/**
 * Rows of a CSV file. A record is the shortest run of lines with an even number of quotes. Blanks that are missing or too
 * many at the end of a row are made up for. Where a run is no record, its first line alone is given up and reading goes
 * on with the next one, so that one broken quote does not swallow the good rows behind it; of the lines that follow from
 * the same damage those are told that look like rows.
 */
export async function* readCsv(lines: AsyncIterable<Line>, isHeader: IsHeader): AsyncGenerator<RowRead> {
  const source = new LineQueue(lines);
  const header = await findHeader(source, isHeader);
  if (header === undefined) return;
  const { names, delimiter } = header;
  let damage = false;
  for (;;) {
    const run = await source.nextRun();
    const first = run[0];
    if (first === undefined) return;
    if (run.length === 1 && isEmpty(first, delimiter)) continue;
    const line = first.number;
    const cells = run.some(({ tooLong }) => tooLong) ? undefined : splitRun(run, delimiter);
    const fitted: Fitted | undefined = cells === undefined ? undefined : fitCells(cells, names, run, damage);
    if (fitted !== undefined && 'row' in fitted) {
      damage = false;
      yield { line, row: fitted.row };
      continue;
    }
    source.putBack(run.slice(1));
    const isTold = !damage || first.tooLong || first.text.includes(delimiter);
    if (isTold) yield { line, broken: fitted?.broken ?? reasonOf(run, names.length) };
    damage ||= fitted === undefined || countQuotes(run) > 0;
  }
}

type Fitted = { row: Row } | { broken: string };

function splitRun(run: Line[], delimiter: string): string[] | undefined {
  return splitCsv(run.map(({ text }) => text).join('\n'), delimiter);
}

function isEmpty({ text, tooLong }: Line, delimiter: string): boolean {
  return !tooLong && text.replaceAll(delimiter, '').trim() === '';
}

/** Only whole rows end a damage: a piece of a broken one may look like a short row. */
function fitCells(cells: string[], names: string[], run: Line[], damage: boolean): Fitted {
  const extra = cells.slice(names.length);
  if (extra.some((cell) => cell.trim() !== '')) {
    return { broken: `The row has ${String(cells.length)} cells, the header ${String(names.length)}.` };
  }
  if (cells.length < names.length) {
    if (run.at(-1)?.unfinished === true) return { broken: 'The file ends in the middle of this row.' };
    if (damage || cells.length === 1 || !startsLikeRow(cells, names)) {
      return { broken: reasonOf(run, names.length) };
    }
  }
  return { row: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) };
}

/** A line of a text that was torn from its row begins with words where a row has its id. */
function startsLikeRow(cells: string[], names: string[]): boolean {
  const id = names.findIndex((name) => /^(id|identifier|url)$/i.test(name));
  return id === -1 || !/\s/.test((cells[id] ?? '').trim());
}

function reasonOf(run: Line[], cells: number): string {
  if (run.some(({ tooLong }) => tooLong)) return 'A cell is longer than 1,000,000 characters.';
  if (countQuotes(run) % 2 === 1) {
    return run.at(-1)?.unfinished === true && run.length > 1
      ? 'A quote is opened and not closed, or the file ends in the middle of this row.'
      : 'A quote is opened and not closed.';
  }
  return run.some(({ text }) => text.includes('"'))
    ? `Quotes are broken, or the row has not ${String(cells)} cells.`
    : `The row has not ${String(cells)} cells.`;
}
