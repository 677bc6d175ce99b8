/**
 * A physical line of a file, numbered from 1; `tooLong`: what was read of it is not kept; `unfinished`: the file ends
 * in it, without a line break.
 */
export interface Line {
  number: number;
  text: string;
  tooLong: boolean;
  unfinished?: boolean;
}

/** Longest line kept, in characters. */
export const longestLine = 1_000_000;

/**
 * Lines of a text that comes in pieces, without their ends: LF, CRLF, or CR alone where the first piece has no LF.
 * Memory stays below one piece and one longest line.
 */
export async function* readLines(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 1;
  let tooLong = false;
  let end: string | undefined;
  for await (const piece of pieces) {
    end ??= endOf(piece);
    const lines = (rest + piece).split(end ?? '\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield lineOf(number, line, tooLong);
      number += 1;
      tooLong = false;
    }
    if (rest.length > longestLine) {
      tooLong = true;
      rest = '';
    }
  }
  if (rest !== '' || tooLong) yield { ...lineOf(number, rest, tooLong), unfinished: true };
}

function endOf(piece: string): string | undefined {
  if (piece.includes('\n')) return '\n';
  return /\r./s.test(piece) ? '\r' : undefined;
}

function lineOf(number: number, line: string, cut: boolean): Line {
  const tooLong = cut || line.length > longestLine;
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  return { number, text: tooLong ? '' : text, tooLong };
}
