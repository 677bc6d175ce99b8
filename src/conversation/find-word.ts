import { distance } from 'fastest-levenshtein';
import { languages } from '../../flows/languages.ts';
import type { AnswerKind } from '../../flows/question.ts';
import { loadLocales } from '../rendering/load-locales.ts';
import { foldText } from './fold-text.ts';

/** The words that work everywhere; their spellings are in `locales/<lang>/words.json`. */
export const safetyWords = ['stop', 'help', 'human'] as const;
export const menuWords = [
  'menu', 'resume', 'back', 'pause', 'again', 'status', 'profile', 'language', 'settings', 'data', 'delete', 'privacy',
  'alerts', 'searches', 'cancel', 'search', 'apply', 'saveNotice', 'dismissNotice', 'assessment', 'card', 'register', 'link', 'guardian', 'joinAccounts', 'cancelJoin', 'greeting', 'thanks',
] as const; // prettier-ignore
export type Word = (typeof safetyWords)[number] | (typeof menuWords)[number];

export interface FoundWord {
  word: Word;
  /** What followed the word: a vacancy code, words to search for. */
  rest: string;
}

/** Words that a code may follow: of a vacancy, of a link. */
const withCode: readonly Word[] = ['apply', 'saveNotice', 'dismissNotice', 'link', 'guardian'];
/** Words that mean something with a code only. */
const onlyWithCode: readonly Word[] = ['guardian'];
/** Words that may be said in passing and must not be guessed from a typing error. */
const neverGuessed: readonly Word[] = [
  'greeting',
  'thanks',
  'again',
  'card',
  'search',
  'guardian',
  'joinAccounts',
  'cancelJoin',
];
/** Names for a helper that are occupations as well: no cry for help where work is being told. */
const occupations = ['admin', 'operator', 'cs', 'customer service'];
/** Closes a talk, but is an answer wherever something else than a search is asked. */
const agreement = ['ok', 'oke', 'okay', 'sip', 'siap'];
/** Said for politeness only; "tolong berhenti dong" is BERHENTI. */
const polite = new Set(
  'tolong tulung mohon maaf dong ya yaa yah deh sih kak kakak mas mbak pak bu min aja saja dulu please pls nggih mau aku saya'.split(
    ' ',
  ),
);

/**
 * Which word a message is, in any language, any case, with politeness around it or a small typing error; null when it
 * is none.
 * @param answer how the open question takes free text: what may be such an answer is no word. Names, places and work are
 * often one letter from a word (Utami, Bantul, batik), so only long words are guessed there.
 */
export function findWord(text: string, answer?: AnswerKind): FoundWord | null {
  const folded = foldText(text);
  const { phrases } = vocabulary();
  if (folded === '' || folded.length > 80) return null;
  if (answer === 'search' && folded === '0') return { word: 'back', rest: '' };
  const free = answer === 'text' || answer === 'search' || answer === 'fields';
  if (free && occupations.includes(folded)) return null;
  const bare = withoutPoliteness(folded);
  if (agreement.includes(bare) && answer !== 'search') return null;
  const exact = phrases.get(folded) ?? phrases.get(bare);
  if (exact !== undefined && !onlyWithCode.includes(exact)) return { word: exact, rest: '' };
  const named = free || answer === 'name' || answer === 'region' || answer === 'regions';
  return findLeading(folded, phrases) ?? guess(folded, phrases, named ? 7 : 5);
}

function withoutPoliteness(folded: string): string {
  return folded
    .split(' ')
    .filter((part) => !polite.has(part))
    .join(' ');
}

/** CARI takes anything after it, the others a code: letters and digits mixed. */
function findLeading(folded: string, phrases: Map<string, Word>): FoundWord | null {
  const blank = folded.indexOf(' ');
  const word = phrases.get(folded.slice(0, Math.max(blank, 0)));
  if (word === undefined) return null;
  const rest = folded.slice(blank + 1);
  if (word === 'search') return { word, rest };
  return withCode.includes(word) && /^(?=.*\d)[a-z0-9]{4,8}$/u.test(rest) ? { word, rest } : null;
}

function guess(folded: string, phrases: Map<string, Word>, shortest: number): FoundWord | null {
  if (folded.length < 5 || folded.includes(' ')) return null;
  const near = new Set<Word>();
  for (const [phrase, word] of phrases) {
    const likely = phrase.length >= shortest && !neverGuessed.includes(word) && phrase[0] === folded[0];
    if (likely && distance(folded, phrase) === 1) near.add(word);
  }
  const [only] = near;
  return near.size === 1 && only !== undefined ? { word: only, rest: '' } : null;
}

interface Vocabulary {
  phrases: Map<string, Word>;
}

let cached: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  cached ??= readVocabulary();
  return cached;
}

function readVocabulary(): Vocabulary {
  const phrases = new Map<string, Word>();
  for (const language of languages) {
    const words = loadLocales()[language]['words'] ?? {};
    for (const word of [...safetyWords, ...menuWords]) {
      for (const phrase of (words[word] as string[] | undefined) ?? []) phrases.set(foldText(phrase), word);
    }
  }
  return { phrases };
}
