import { foldText } from '../../answers/words/fold-text.ts';
import { knownWorkWords } from '../code-occupations.ts';
import { createWordCorrector } from '../words/correct-word.ts';
import { longestSameWork, sameWork } from './same-work.ts';

/** One thing that a text names, with the words as typed. */
export interface WorkTerm {
  /** `=` and the first phrase where a list knows the words, else the word by its family. */
  term: string;
  words: string;
}

const mostTerms = 24;
const correct = createWordCorrector([...sameWork.keys()].filter((phrase) => !phrase.includes(' ')));

/**
 * What a text names as work, for comparing a search with titles: one term for all words and phrases of
 * `lists/same-work.json` that mean one work, else the word by its family ("penjahitan": jahit). Typing errors are put
 * right; each term once, at most 24, in the order of the text.
 */
export function workTerms(text: string): WorkTerm[] {
  const tokens = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  const terms = new Map<string, WorkTerm>();
  for (let at = 0; at < tokens.length && terms.size < mostTerms;) {
    const length = phraseLength(tokens, at);
    const words = tokens.slice(at, at + Math.max(1, length)).join(' ');
    const term = termOf(words);
    if (term !== undefined && !terms.has(term)) terms.set(term, { term, words });
    at += Math.max(1, length);
  }
  return [...terms.values()];
}

function phraseLength(tokens: readonly string[], at: number): number {
  for (let length = Math.min(longestSameWork, tokens.length - at); length > 0; length -= 1)
    if (sameWork.has(tokens.slice(at, at + length).join(' '))) return length;
  return 0;
}

function termOf(words: string): string | undefined {
  const [known] = sameWork.get(words) ?? [];
  if (known !== undefined) return `=${known}`;
  const [word] = knownWorkWords(words);
  if (word === undefined) return undefined;
  const [meant] = sameWork.get(word) ?? sameWork.get(correct(words) ?? '') ?? [];
  return meant === undefined ? word : `=${meant}`;
}
