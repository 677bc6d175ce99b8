import type { Audience } from './audience.ts';
import { AudienceError } from './audience-error.ts';
import { keywords } from './audience-words.ts';
import { parseCondition } from './parse-condition.ts';
import { createTokenReader, type TokenReader } from './token-reader.ts';
import { tokenizeAudience, type Token } from './tokenize-audience.ts';

const longest = 1000;
const deepest = 30;

/**
 * Reads an audience: conditions joined by `and`, `or`, `not` and brackets; `not` binds closest, `or` least.
 * @throws AudienceError with the position and an example
 */
export function parseAudience(source: string): Audience {
  if (source.trim() === '') throw new AudienceError('empty', { position: 1 });
  if (source.length > longest) throw new AudienceError('tooLong', { position: longest });
  const reader = createTokenReader(tokenizeAudience(source));
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
