import { distance } from 'fastest-levenshtein';
import { languages } from '../../flows/languages.ts';
import { loadLocales } from '../rendering/load-locales.ts';
import { foldText } from './fold-text.ts';

/** The words that work everywhere; their spellings are in `locales/<lang>/words.json`. */
export const safetyWords = ['stop', 'help', 'human'] as const;
export const menuWords = [
  'menu', 'resume', 'back', 'pause', 'again', 'status', 'profile', 'language', 'settings', 'data', 'delete', 'privacy',
  'alerts', 'cancel', 'search', 'apply', 'saveNotice', 'dismissNotice', 'assessment', 'register', 'greeting', 'thanks',
] as const; // prettier-ignore
export type Word = (typeof safetyWords)[number] | (typeof menuWords)[number];

export interface FoundWord {
  word: Word;
  /** What followed the word: a vacancy code, words to search for. */
  rest: string;
}

/** Words that take something after them. */
const withRest: readonly Word[] = ['search', 'apply', 'saveNotice', 'dismissNotice'];
/** Words that may be said in passing and must not be guessed from a typing error. */
const neverGuessed: readonly Word[] = ['greeting', 'thanks', 'again', 'search'];

/** Which word a message is, in any language, any case, with a small typing error; null when it is none. */
export function findWord(text: string): FoundWord | null {
  const folded = foldText(text);
  if (folded === '' || folded.length > 80) return null;
  const { phrases, contained } = vocabulary();
  const exact = phrases.get(folded);
  if (exact !== undefined) return { word: exact, rest: '' };
  if (contained.some((phrase) => ` ${folded} `.includes(` ${phrase} `))) return { word: 'stop', rest: '' };
  return findLeading(folded, phrases) ?? guess(folded, phrases);
}

function findLeading(folded: string, phrases: Map<string, Word>): FoundWord | null {
  const blank = folded.indexOf(' ');
  if (blank < 0) return null;
  const word = phrases.get(folded.slice(0, blank));
  return word !== undefined && withRest.includes(word) ? { word, rest: folded.slice(blank + 1) } : null;
}

function guess(folded: string, phrases: Map<string, Word>): FoundWord | null {
  if (folded.length < 5 || folded.includes(' ')) return null;
  const near = new Set<Word>();
  for (const [phrase, word] of phrases) {
    const likely = phrase.length >= 5 && !neverGuessed.includes(word) && phrase[0] === folded[0];
    if (likely && distance(folded, phrase) === 1) near.add(word);
  }
  const [only] = near;
  return near.size === 1 && only !== undefined ? { word: only, rest: '' } : null;
}

interface Vocabulary {
  phrases: Map<string, Word>;
  /** Wordings of "stop writing to me" that count inside a longer sentence. */
  contained: string[];
}

let cached: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  cached ??= readVocabulary();
  return cached;
}

function readVocabulary(): Vocabulary {
  const phrases = new Map<string, Word>();
  const contained: string[] = [];
  for (const language of languages) {
    const words = loadLocales()[language]['words'] ?? {};
    for (const word of [...safetyWords, ...menuWords]) {
      for (const phrase of (words[word] as string[] | undefined) ?? []) phrases.set(foldText(phrase), word);
    }
    contained.push(...((words['stopInside'] as string[] | undefined) ?? []).map(foldText));
  }
  return { phrases, contained };
}
