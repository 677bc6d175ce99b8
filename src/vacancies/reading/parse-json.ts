import { parse } from 'lossless-json';

const risky = /\d{16}|\d[eE][+-]?\d/;
/** A text, or a number that only some writers of JSON know. */
const textOrNoNumber = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * A JSON value whose numbers lose nothing: one that a computer's number cannot hold stays the text it is written as
 * (long ids), one with an exponent too ("7e17" as "7E+17"). NaN and Infinity are null; of a repeated key the last counts.
 * @throws SyntaxError where it is no JSON
 */
export function parseJson(text: string): unknown {
  try {
    return risky.test(text) ? parseExactly(text) : JSON.parse(text);
  } catch (error) {
    if (!/NaN|Infinity/.test(text)) throw error;
    return parseExactly(text.replace(textOrNoNumber, (found) => (found.startsWith('"') ? found : 'null')));
  }
}

function parseExactly(text: string): unknown {
  return parse(text, undefined, {
    parseNumber: (digits) => (String(Number(digits)) === digits ? Number(digits) : exactly(digits)),
    onDuplicateKey: ({ newValue }) => newValue,
  });
}

function exactly(digits: string): string | number {
  if (/[eE]/.test(digits)) return digits.replace(/[eE]\+?(?=\d)/, 'E+');
  return /^-?\d+$/.test(digits) ? digits : Number(digits);
}
