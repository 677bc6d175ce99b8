import type { AnswerParser } from './understood.ts';
import { misunderstood, understood } from './understood.ts';
import { foldText } from './words/fold-text.ts';
import { anyWork, notWanted, onlyConditions, plainWork, wishFillers } from './wish-words.ts';

/** The work somebody wants. */
export interface WishAnswer {
  /** Kinds of work in plain Indonesian, in the order named; empty for any. */
  work: string[];
  any: boolean;
  /** Kinds of work that are not wanted. */
  except: string[];
}

export type WishWhy = 'EMPTY' | 'NOT_UNDERSTOOD' | 'ONLY_CONDITIONS';

const separators =
  /\s*(?:[,;/&+\n]|\b(?:atau|ato|atw|ataw|utawa|utawi|dan|lan|karo|kalih|kaliyan|or|and|terus|serta|(?:kalau|kalo|kl|klo|nek|yen) (?:ga|gak|gk|nggak|enggak|tidak|tdk|ora|ra|mboten)(?: ada| ono| bisa| iso| wonten| dapat| entuk)?(?: (?:ya|yo))?|apa(?= ?\w{3,} ?$))\b)\s*/;
/** "Kurir, eh gak jadi, sopir aja": what was said before is taken back. */
const changedMind =
  /^.*\b(?:eh|ralat|koreksi)\b[, ]*(?:(?:maaf|salah|bukan|(?:ga|gak|nggak|ora|tidak) (?:jadi|sido)|gajadi|maksud(?:ku|nya|e)?|deng|ding)\b[, ]*)*(?=\S{3})/;
const longestNamed = 3;

/**
 * The work somebody wishes for: several kinds, "apa saja" in any wording, and what is not wanted ("apa saja asal bukan
 * sales"). Words that only tell how it should be ("yang gajinya gede") are `ONLY_CONDITIONS`.
 */
export const parseWish: AnswerParser<WishAnswer, WishWhy, never> = (input) => {
  const folded = foldText(input)
    .replace(/[.!?]+$/g, '')
    .replace(changedMind, '')
    .trim();
  if (folded === '') return misunderstood('EMPTY');
  const barred = notWanted.exec(folded);
  const wanted = barred === null ? folded : folded.slice(0, barred.index);
  const except = barred === null ? [] : worksIn(barred[1] ?? '');
  if (anyWork.test(folded) || (except.length > 0 && worksIn(wanted).length === 0))
    return understood({ work: [], any: true, except });
  if (onlyConditions.test(folded)) return misunderstood('ONLY_CONDITIONS');
  const work = worksIn(wanted);
  if (work.length === 0) return misunderstood('NOT_UNDERSTOOD');
  return understood({ work, any: false, except });
};

/** The kinds of work in a list. */
export function worksIn(text: string): string[] {
  const named = text
    .split(separators)
    .map((part) => workIn(part))
    .filter((work) => work !== '');
  return [...new Set(named)];
}

/** One kind of work without the words around it; its plain name where one is listed. */
function workIn(part: string): string {
  const words = part
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\b(?:yang|yg|sing) .*$/, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  while (words.length > 0 && wishFillers.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && wishFillers.has(words.at(-1) ?? '')) words.pop();
  if (words.length === 1 && wishFillers.has(words[0] ?? '') && plainWork(words[0] ?? '') === undefined)
    return '';
  const whole = words.join(' ');
  const listed = plainWork(whole);
  if (listed !== undefined) return listed;
  if (words.length <= longestNamed) {
    const parts = words.map((word) => plainWork(word));
    if (
      words.length === 2 &&
      parts[0] !== undefined &&
      parts[1] === undefined &&
      /^(?:di|bagian)$/.test(words[1] ?? '')
    )
      return parts[0];
  }
  return whole;
}
