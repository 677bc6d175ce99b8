import { placeIndex } from '../../answers/regions/place-index.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import { squeeze } from '../../answers/words/spelling.ts';
import { wordTokens } from '../../answers/words/word-tokens.ts';
import { fieldTerms } from '../../vacancies/fields/field-terms.ts';
import type { Situation } from '../intents.ts';
import { toPlainWords } from '../words/to-plain-words.ts';

/** Slots of the feature table; features share them by hash (Weinberger et al. 2009, "Feature hashing"). */
export const featureSlots = 2 ** 14;
const mostWords = 40;

/**
 * The features of a text, as slots of the table, each once: plain words, pairs of neighbours, first and last words, letter
 * groups of 3 to 5 in each word as typed, marks and kinds of words in it; the same crossed with what is open.
 */
export function featuresOf(text: string, situation?: Situation): number[] {
  const slots = new Set<number>();
  const add = (feature: string) => slots.add(hash(feature) % featureSlots);
  const plain = toPlainWords(text).slice(0, mostWords);
  const said = ['^', ...plain, '$'];
  plain.forEach((word) => add(`w ${word}`));
  for (let at = 0; at + 1 < said.length; at += 1) add(`b ${said[at] ?? ''} ${said[at + 1] ?? ''}`);
  for (let at = 0; at + 2 < said.length; at += 1) add(`s ${said[at] ?? ''} ${said[at + 2] ?? ''}`);
  const typed = wordTokens(foldText(text)).slice(0, mostWords);
  for (const word of typed) {
    const bounded = `<${squeeze(word).slice(0, 20)}>`;
    for (let size = 3; size <= 5; size += 1)
      for (let at = 0; at + size <= bounded.length; at += 1) add(`c ${bounded.slice(at, at + size)}`);
  }
  for (const sign of signsOf(text, typed)) add(sign);
  if (situation !== undefined) {
    plain.forEach((word) => add(`${situation} ${word}`));
    add(`in ${situation}`);
    add(`in ${situation} ${lengthOf(plain)}`);
  }
  return [...slots];
}

function signsOf(text: string, typed: readonly string[]): string[] {
  const signs = [`length ${lengthOf(typed)}`];
  if (text.includes('?')) signs.push('?');
  if (text.includes('!')) signs.push('!');
  if (/\d/.test(text)) signs.push('digit');
  if (/\d{4,}|\b\d+ ?(?:jt|juta|rb|ribu|k)\b/i.test(text)) signs.push('amount');
  if (!/\p{L}/u.test(text)) signs.push('no letter');
  if (typed.some((word) => placeIndex().exact.has(word))) signs.push('place');
  const work = typed.filter((word) => fieldTerms.has(word)).length;
  if (work > 0) signs.push('work', `work ${work}`);
  return signs;
}

function lengthOf(words: readonly string[]): string {
  if (words.length <= 3) return String(words.length);
  if (words.length <= 6) return '4-6';
  return words.length <= 12 ? '7-12' : '13+';
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
