import { fieldTokens } from '../vacancies/fields/classify-fields.ts';
import { readSearch } from '../vacancies/search/read-search.ts';
import type { FitPerson } from './fit.ts';

/** The stored profile, as far as matching needs it. */
export interface MatchableProfile {
  regency: string | null;
  places: string[];
  education: string | null;
  fields: string[];
  wish: string | null;
  wishFields: string[];
  payMin: number | null;
  interestCode: string | null;
}

const shortestWord = 3;

/** A profile ready for comparing: the wish as words with their synonyms, without those that say nothing. */
export function toFitPerson({ wish, ...profile }: MatchableProfile): FitPerson {
  const groups = wish === null ? [] : readSearch(wish).groups;
  const words = groups.flat().filter((phrase) => !phrase.includes(' ') && phrase.length >= shortestWord);
  const own = wish === null ? [] : fieldTokens(wish);
  const wishWords = profile.wishFields.length === 0 ? words.filter((word) => own.includes(word)) : words;
  return { ...profile, wishWords: [...new Set(wishWords)] };
}
