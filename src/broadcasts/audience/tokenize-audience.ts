import { AudienceError } from './audience-error.ts';

export interface Token {
  kind: 'word' | 'quoted' | 'sign' | 'end';
  text: string;
  /** Counted from 1. */
  position: number;
}

const pattern = /\s*(?:"([^"]*)"|(>=|<=|!=|=|<|>|\(|\)|,|:)|((?:[\p{L}\p{N}_-]|\.(?!\.))+|\.\.))/uy;

/** Cuts an audience into words, quoted words and signs. Throws AUDIENCE_INVALID at the first other character. */
export function tokenizeAudience(source: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  let at = 0;
  while (source.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    const begin = at + (/^\s*/u.exec(source.slice(at))?.[0].length ?? 0);
    if (match === null) {
      const found = source.slice(begin, begin + 1);
      throw new AudienceError(found === '"' ? 'openQuote' : 'unexpected', { position: begin + 1, found });
    }
    const [whole, quoted, sign, word] = match;
    if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted, position: begin + 1 });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, position: begin + 1 });
    else tokens.push({ kind: word === '..' ? 'sign' : 'word', text: word ?? '', position: begin + 1 });
    at += whole.length;
  }
  tokens.push({ kind: 'end', text: '', position: source.length + 1 });
  return tokens;
}
