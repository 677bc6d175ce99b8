import { longestLine } from './read-lines.ts';

/** The text of one JSON object and the line it begins on, or why there is none. */
export type JsonText = { line: number; text: string; inGraph: boolean } | { line: number; broken: string };

const cutOff = 'The file ends in the middle of this row.';
const tooLong = 'The row is longer than 1,000,000 characters.';

/**
 * The objects of a JSON text that comes in pieces: those of a list, of `@graph` of an object, or objects one after the
 * other, over any number of lines. Where brackets or quotes of one are broken, reading goes on at the next line that
 * begins an object as far in as that one. Memory stays below one piece and one object of 1,000,000 characters.
 */
export async function* splitJson(pieces: AsyncIterable<string>): AsyncGenerator<JsonText> {
  const scanner = new Scanner();
  for await (const piece of pieces) yield* scanner.read(piece);
  yield* scanner.end();
}

class Scanner {
  private line = 1;
  private column = 0;
  private firstOnLine = true;
  private depth = 0;
  private inText = false;
  private escaped = false;
  private inGraph = false;
  private value: { line: number; column: number; alone: boolean; text: string; tooLong: boolean } | undefined;

  *read(piece: string): Generator<JsonText> {
    for (const sign of piece) {
      if (sign === '{' && this.isNewValue()) yield* this.begin();
      else if (this.value !== undefined) yield* this.inside(sign);
      else if (sign === ']') this.inGraph = false;
      this.move(sign);
    }
  }

  *end(): Generator<JsonText> {
    if (this.value !== undefined) yield { line: this.value.line, broken: cutOff };
  }

  private isNewValue(): boolean {
    if (this.value === undefined) return true;
    return this.value.alone && this.firstOnLine && this.column === this.value.column;
  }

  private *begin(): Generator<JsonText> {
    if (this.value !== undefined) yield { line: this.value.line, broken: 'The row is not valid JSON.' };
    const { line, column, firstOnLine: alone } = this;
    this.value = { line, column, alone, text: '{', tooLong: false };
    this.depth = 1;
    this.inText = this.escaped = false;
  }

  private *inside(sign: string): Generator<JsonText> {
    const value = this.value;
    if (value === undefined) return;
    if (value.text.length < longestLine) value.text += sign;
    else value.tooLong = true;
    if (this.escaped) this.escaped = false;
    else if (this.inText && sign === '\\') this.escaped = true;
    else if (sign === '"') this.inText = !this.inText;
    else if (!this.inText) yield* this.nest(sign, value);
  }

  private *nest(sign: string, value: NonNullable<Scanner['value']>): Generator<JsonText> {
    if (sign === '[' && this.depth === 1 && /"@graph"\s*:\s*\[$/.test(value.text.slice(-200))) {
      this.value = undefined;
      this.inGraph = true;
      return;
    }
    if (sign === '{' || sign === '[') this.depth += 1;
    if (sign === '}' || sign === ']') this.depth -= 1;
    if (this.depth > 0) return;
    this.value = undefined;
    const { line, text } = value;
    yield value.tooLong ? { line, broken: tooLong } : { line, text, inGraph: this.inGraph };
  }

  private move(sign: string): void {
    if (sign === '\n') {
      this.line += 1;
      this.column = 0;
      this.firstOnLine = true;
      return;
    }
    this.column += 1;
    if (sign !== ' ' && sign !== '\t' && sign !== '\r') this.firstOnLine = false;
  }
}
