import type { Line } from './read-lines.ts';
import type { Row, RowRead } from './row.ts';

/** Rows of a file with one JSON object a line; empty lines are passed over. */
export async function* readJsonl(lines: AsyncIterable<Line>): AsyncGenerator<RowRead> {
  for await (const { number, text, tooLong } of lines) {
    if (tooLong) yield { line: number, broken: 'The line is longer than 1,000,000 characters.' };
    else if (text.trim() !== '') yield { line: number, ...parse(text) };
  }
}

function parse(text: string): { row: Row } | { broken: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { row: value as Row };
    return { broken: 'The line is no JSON object.' };
  } catch {
    return { broken: 'The line is not valid JSON.' };
  }
}
