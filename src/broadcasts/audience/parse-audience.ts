import type { Audience } from './audience.ts';
import { AudienceError, type AudienceFault } from './audience-error.ts';
import { keywords } from './audience-words.ts';
import { parseCondition } from './parse-condition.ts';
import { tokenizeAudience, type Token } from './tokenize-audience.ts';

const longest = 1000;
const deepest = 30;

/** The tokens still to be read. */
export interface TokenReader {
  peek(): Token;
  next(): Token;
  /** Takes the token if it is this sign. */
  takes(sign: string): boolean;
  fail(fault: AudienceFault, token: Token, example?: string): AudienceError;
}

/**
 * Reads an audience: conditions joined by `and`, `or`, `not` and brackets; `not` binds closest, `or` least.
 * @throws AudienceError with the position and an example
 */
export function parseAudience(source: string): Audience {
  if (source.trim() === '') throw new AudienceError('empty', { position: 1 });
  if (source.length > longest) throw new AudienceError('tooLong', { position: longest });
  const reader = createReader(tokenizeAudience(source));
  const audience = parseJoined(reader, 'or', 0);
  const rest = reader.peek();
  if (rest.kind !== 'end') throw reader.fail('unexpected', rest);
  return audience;
}

function parseJoined(reader: TokenReader, joiner: 'and' | 'or', depth: number): Audience {
  const part = (): Audience =>
    joiner === 'or' ? parseJoined(reader, 'and', depth) : parseNot(reader, depth);
  const parts = [part()];
  while (isKeyword(reader.peek(), joiner)) {
    reader.next();
    parts.push(part());
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: joiner, parts };
}

function parseNot(reader: TokenReader, depth: number): Audience {
  const token = reader.peek();
  if (depth > deepest) throw reader.fail('tooLong', token);
  if (isKeyword(token, 'not')) {
    reader.next();
    return { kind: 'not', part: parseNot(reader, depth + 1) };
  }
  if (!reader.takes('(')) return parseCondition(reader);
  const inner = parseJoined(reader, 'or', depth + 1);
  if (!reader.takes(')')) throw reader.fail('openBracket', token);
  return inner;
}

function isKeyword(token: Token, keyword: string): boolean {
  return token.kind === 'word' && keywords[token.text.toLowerCase()] === keyword;
}

function createReader(tokens: readonly Token[]): TokenReader {
  let at = 0;
  const end: Token = tokens.at(-1) ?? { kind: 'end', text: '', position: 1 };
  const peek = (): Token => tokens[at] ?? end;
  return {
    peek,
    next: () => {
      const token = peek();
      at += 1;
      return token;
    },
    takes: (sign) => {
      const token = peek();
      const fits = token.kind === 'sign' && token.text === sign;
      if (fits) at += 1;
      return fits;
    },
    fail: (fault, token, example) =>
      new AudienceError(token.kind === 'end' && fault !== 'openBracket' ? 'unfinished' : fault, {
        position: token.position,
        found: token.text,
        ...(example !== undefined && { example }),
      }),
  };
}
