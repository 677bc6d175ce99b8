import { foldText } from '../words/fold-text.ts';
import { readNumeral } from './read-numeral.ts';

/** A value that was read, and the place of the thing whose letter stands before it; null without a letter. */
export interface ReadRating {
  value: number;
  place: number | null;
}

/** A text as single digits and words, folded. */
export function ratingTokens(input: string): string[] {
  return foldText(input).match(/\d|[\p{L}']+/gu) ?? [];
}

/**
 * Every value in a text, as digits or in words, with the letter it belongs to: "A4", "b suka", "c jadi 2".
 * @param count how many things have letters
 * @param words the words for each value, the lowest (1) first
 */
export function readRatings(
  tokens: readonly string[],
  count: number,
  words: readonly (readonly string[])[],
): { found: ReadRating[]; loose: boolean } {
  const phrases = words
    .flatMap((list, at) =>
      list.map((phrase) => ({ value: at + 1, parts: foldText(phrase).split(/[^\p{L}']+/u) })),
    )
    .toSorted((one, other) => other.parts.length - one.parts.length);
  const found: ReadRating[] = [];
  let place: number | null = null;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    const letter = token.length === 1 ? token.charCodeAt(0) - 97 : -1;
    const phrase = phrases.find(({ parts }) => parts.every((part, n) => tokens[at + n] === part));
    const value = phrase?.value ?? readNumeral([token], 0)?.value;
    if (value !== undefined) {
      found.push({ value, place });
      place = null;
    } else if (letter >= 0 && letter < count) place = letter;
    at += phrase?.parts.length ?? 1;
  }
  return { found, loose: place !== null };
}
