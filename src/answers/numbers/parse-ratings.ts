import { misunderstood, understood, type Understood } from '../understood.ts';
import { ratingTokens, readRatings } from './read-ratings.ts';

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
  const tokens = ratingTokens(input);
  if (tokens.length === 0) return misunderstood('EMPTY');
  const { found } = readRatings(tokens, count, words);
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
