import { cleanText } from '../../answers/words/clean-text.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import { splitOutsideBrackets } from '../../answers/words/split-outside-brackets.ts';
import { wordTokens } from '../../answers/words/word-tokens.ts';
import { toPlainWords } from '../words/to-plain-words.ts';

/** A text in the forms that rules look at. */
export interface Said {
  /** As typed, cleaned, at most 2,000 characters. */
  text: string;
  /** Words as typed, folded. */
  typed: readonly string[];
  /** Plain words, with a blank around each: " saya mau berhenti ". */
  plain: string;
  /** The plain words of each part between commas and full stops. */
  clauses: readonly string[];
}

const longest = 2_000;
const mostClauses = 40;

/** Reads a text once for all rules. */
export function readSaid(input: string): Said {
  const text = cleanText(input.slice(0, longest));
  const plainOf = (part: string) => ` ${toPlainWords(part).join(' ')} `;
  const plain = plainOf(text);
  const parts = text.split(/[.,;!?\n]+/u).filter((part) => /\p{L}/u.test(part));
  return {
    text,
    typed: wordTokens(foldText(text)),
    plain,
    clauses: parts.length > 1 ? parts.slice(0, mostClauses).map(plainOf) : [plain],
  };
}

/**
 * A pattern over plain words: `(a|b c)` for a choice, `..2` for up to two words between, `^` and `$` for the ends.
 * @example phrase('jangan ..2 (kirim|hubungi)') finds "jangan pernah hubungi"
 */
export function phrase(pattern: string): RegExp {
  const source = sequence(pattern);
  return new RegExp(source.startsWith('^') ? source : `(?<= )${source}`);
}

/** Each word with the blank after it. */
function sequence(pattern: string): string {
  return splitOutsideBrackets(pattern, ' ')
    .map((part) => {
      const gap = /^\.\.(\d)$/.exec(part)?.[1];
      if (gap !== undefined) return `(?:[^ ]+ ){0,${gap}}`;
      if (part === '$') return '$';
      if (part === '^') return '^ ';
      if (part.startsWith('('))
        return `(?:${splitOutsideBrackets(part.slice(1, -1), '|').map(sequence).join('|')})`;
      return `${part} `;
    })
    .join('');
}

/** Whether any of the patterns is in the plain words. */
export function says({ plain }: Said, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(plain));
}
