import { columnName } from './column-name.ts';
import type { LineQueue } from './line-queue.ts';
import type { Line } from './read-lines.ts';
import { delimiterOf, splitCsv } from './split-csv.ts';

export interface CsvHeader {
  names: string[];
  delimiter: string;
}

/** Whether the names of columns are those of a known format. */
export type IsHeader = (names: string[]) => boolean;

/** Titles and notes above the table that are passed over at most. */
const mostAbove = 20;

/**
 * The header of a table: the first line whose names are known, whatever stands above it, else the first line that is not
 * empty. A line "sep=;" names the sign between cells. Names in capitals or with blanks are put as formats write them.
 */
export async function findHeader(source: LineQueue, isHeader: IsHeader): Promise<CsvHeader | undefined> {
  const above: Line[] = [];
  let told: string | undefined;
  while (above.length < mostAbove) {
    const line = await source.next();
    if (line === undefined) break;
    const separator = /^"?sep=(.)"?\s*$/i.exec(line.text)?.[1];
    if (separator !== undefined) told = separator;
    else {
      above.push(line);
      const header = headerOf(line, told, isHeader);
      if (header.isKnown) return header;
    }
  }
  const at = above.findIndex(({ text, tooLong }) => text.trim() !== '' || tooLong);
  const first = above[at];
  if (first === undefined) return undefined;
  source.putBack(above.slice(at + 1));
  return headerOf(first, told, isHeader);
}

function headerOf(
  { text }: Line,
  told: string | undefined,
  isHeader: IsHeader,
): CsvHeader & { isKnown: boolean } {
  const delimiter = told ?? delimiterOf(text);
  const names = (splitCsv(text, delimiter) ?? []).map((name) => name.trim());
  if (isHeader(names)) return { names, delimiter, isKnown: true };
  const written = names.map(columnName);
  return isHeader(written)
    ? { names: written, delimiter, isKnown: true }
    : { names, delimiter, isKnown: false };
}
