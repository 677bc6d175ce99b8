import { foldText } from '../words/fold-text.ts';
import { misunderstood, understood, type Understood } from '../understood.ts';
import type { RatingContext } from './parse-ratings.ts';
import { ratingTokens, readRatings } from './read-ratings.ts';

/** A value put right: `place` counts from 0. */
export interface RatingChange {
  place: number;
  value: number;
}

/** A text of so many words or fewer is about a change even where a part of it is missing. */
const fewWords = 4;

/**
 * Answers said back that are put right: "ganti C 2", "yang C harusnya 4", "ralat a1 d suka". Null where no change is
 * meant: without a word for it, or with neither a letter nor a value.
 * @param changing words that mean a change
 */
export function parseRatingChanges(
  input: string,
  { count, words }: RatingContext,
  changing: readonly string[],
): Understood<RatingChange[], 'CHANGE' | 'RATINGS_RANGE'> | null {
  const folded = changing.map(foldText);
  const all = ratingTokens(input);
  const tokens = all.filter((token) => !folded.includes(token));
  if (tokens.length === all.length) return null;
  const { found, loose } = readRatings(tokens, count, words);
  const changes = found.flatMap(({ place, value }) => (place === null ? [] : [{ place, value }]));
  if (changes.length === 0 || changes.length < found.length || loose)
    return all.length <= fewWords && (found.length > 0 || loose) ? misunderstood('CHANGE') : null;
  const fits = ({ value }: RatingChange) => Number.isInteger(value) && value >= 1 && value <= words.length;
  return changes.every(fits) ? understood(changes) : misunderstood('RATINGS_RANGE');
}
