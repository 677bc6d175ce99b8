import { readTokens, type Token } from './tokens.ts';
import { unmask } from './unmask.ts';

/** A message as the rules look at it. */
export interface Message {
  text: string;
  tokens: readonly Token[];
  /** The words with a blank around each: " wajib bayar §amt . ". */
  line: string;
  /** Where in `line` the word of each token begins. */
  offsets: readonly number[];
}

const longest = 8_000;

/** Reads a message once for all rules; only the first 8,000 characters are looked at. */
export function readMessage(text: string): Message {
  const tokens = readTokens(unmask(text.slice(0, longest)));
  const offsets: number[] = [];
  let line = ' ';
  for (const { word } of tokens) {
    offsets.push(line.length);
    line += `${word} `;
  }
  return { text, tokens, line, offsets };
}
