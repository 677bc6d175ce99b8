import { AudienceError, type AudienceFault } from './audience-error.ts';
import type { Token } from './tokenize-audience.ts';

/** The tokens still to be read. */
export interface TokenReader {
  peek(): Token;
  next(): Token;
  /** Takes the token if it is this sign. */
  takes(sign: string): boolean;
  fail(fault: AudienceFault, token: Token, example?: string): AudienceError;
}

/** Reads tokens one by one; after the last comes the end, as often as it is asked for. */
export function createTokenReader(tokens: readonly Token[]): TokenReader {
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
