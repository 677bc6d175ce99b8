import { misunderstood, understood, type Understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { readNumeral } from './read-numeral.ts';

/** What is rated: how many things, and the words for each value, the lowest (1) first. */
export interface RatingContext {
  count: number;
  words: readonly (readonly string[])[];
}

type Why = 'EMPTY' | 'NOT_UNDERSTOOD' | 'RATINGS_FEW' | 'RATINGS_MANY' | 'RATINGS_RANGE';

/**
 * One value each for several things in their order: digits with blanks, commas, lines or nothing between ("45321"), with the
 * letters of the things ("A4 B5"), in words ("empat", "suka, biasa saja"). Letters in another order put each value where it belongs.
 */
export function parseRatings(input: string, { count, words }: RatingContext): Understood<number[], Why> {
  const tokens = foldText(input).match(/\d|[\p{L}']+/gu) ?? [];
  if (tokens.length === 0) return misunderstood('EMPTY');
  const phrases = words
    .flatMap((list, at) =>
      list.map((phrase) => ({ value: at + 1, parts: foldText(phrase).split(/[^\p{L}']+/u) })),
    )
    .toSorted((one, other) => other.parts.length - one.parts.length);
  const found: { value: number; place: number | null }[] = [];
  let place: number | null = null;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    const letter = token.length === 1 ? token.charCodeAt(0) - 97 : -1;
    const phrase = phrases.find(({ parts }) => parts.every((part, n) => tokens[at + n] === part));
    const numeral = readNumeral([token], 0);
    const value = phrase?.value ?? numeral?.value;
    if (value !== undefined) {
      found.push({ value, place });
      place = null;
    } else if (letter >= 0 && letter < count) place = letter;
    at += phrase?.parts.length ?? 1;
  }
  if (found.length === 0) return misunderstood('NOT_UNDERSTOOD');
  if (found.some(({ value }) => !Number.isInteger(value) || value < 1 || value > words.length))
    return misunderstood('RATINGS_RANGE');
  if (found.length !== count) return misunderstood(found.length < count ? 'RATINGS_FEW' : 'RATINGS_MANY');
  const named = found.map((one) => one.place);
  const inOrder = new Set(named).size === count && !named.includes(null);
  if (!inOrder) return understood(found.map(({ value }) => value));
  return understood(
    found.toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0)).map(({ value }) => value),
  );
}
