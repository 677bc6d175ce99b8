import { longestLine, type Line } from './read-lines.ts';

const mostLines = 2000;

/** Lines one by one, with room to put some back. */
export class LineQueue {
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

  /** The shortest run of lines with an even number of quotes; empty at the end. */
  async nextRun(): Promise<Line[]> {
    const run: Line[] = [];
    let quotes = 0;
    let length = 0;
    for (;;) {
      const line = await this.next();
      if (line === undefined) return run;
      run.push(line);
      quotes += countQuotes([line]);
      length += line.text.length;
      if (quotes % 2 === 0 || line.tooLong || run.length >= mostLines || length > longestLine) return run;
    }
  }
}

/** Quotes in lines. */
export function countQuotes(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.split('"').length - 1, 0);
}
