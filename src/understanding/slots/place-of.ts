import { placeIndex } from '../../answers/regions/place-index.ts';
import { typeWords } from '../../answers/regions/region-words.ts';
import { isEverydayWord } from '../../answers/words/everyday-words.ts';
import { isWorkWord } from '../../occupations/code-occupations.ts';
import { fieldTerms } from '../../vacancies/fields/field-terms.ts';
import { isSpelling } from '../words/to-plain-words.ts';
import { searchFillers } from './search-words.ts';
import { placesIn } from '../../answers/regions/places-in.ts';
import { near } from '../../answers/regions/parse-places.ts';
import { regionName, twinOf } from '../../answers/regions/regions.ts';
import { foldText } from '../../answers/words/fold-text.ts';

/** The place a text names, as a slot, and the words that name it; null for none. */
export function placeOf(
  folded: string,
): { slots: { place: string; ambiguous?: true }; words: string[]; code?: string; codes?: string[] } | null {
  const short = namesOnly(folded.slice(0, 200));
  const { codes, outside, shared } = placesIn(short);
  const [code] = codes;
  const words = short.split(/[^\p{L}\p{N}'-]+/u).filter((word) => nameOnly(word));
  if (code !== undefined)
    return {
      slots: {
        place: regionName(code),
        ...(shared && twinOf(code) !== undefined && { ambiguous: true as const }),
      },
      words,
      code,
      codes,
    };
  const [elsewhere] = outside;
  if (elsewhere !== undefined) return { slots: { place: elsewhere }, words };
  if (/\bjateng\b|\bjawa tengah\b|\bcentral java\b/.test(folded))
    return { slots: { place: 'Jawa Tengah' }, words: [] };
  if (near.test(folded.slice(0, 200))) return { slots: { place: 'near' }, words: [] };
  return null;
}

/** Without the words that surely name no place: a comma stands for each. */
function namesOnly(folded: string): string {
  return folded
    .split(/\s+/)
    .map((word) => (namesPlace(word.replace(/[^\p{L}\p{N}'-]+/gu, '')) ? word : ','))
    .join(' ');
}

function namesPlace(word: string): boolean {
  return typeWords[word] !== undefined || isPlain(word) || !isOther(word);
}

/** A name of a place that is not said for anything else ("butuh" is a district, and means "need"). */
function isPlain(word: string): boolean {
  return placeIndex().exact.has(word) && !isSpelling(word);
}

function isOther(word: string): boolean {
  return (
    searchFillers.has(word) ||
    isSpelling(word) ||
    fieldTerms.has(word) ||
    isEverydayWord(word) ||
    isWorkWord(word)
  );
}

function nameOnly(word: string): boolean {
  const { codes, outside } = placesIn(foldText(word));
  return word.length >= 3 && codes.length + outside.length > 0;
}
