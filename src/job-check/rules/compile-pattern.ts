import { splitOutsideBrackets } from '../../answers/words/split-outside-brackets.ts';
import { wordLists } from './word-lists-words.ts';

/** A pattern ready to be tried where one of its first words stands. */
export interface Pattern {
  /** Sticky, over words with a blank behind each. */
  regex: RegExp;
  /** Words that it can begin with. */
  heads: readonly string[];
}

const anyOf: Record<string, string> = {
  '..': '[^ .,]+',
  ',,': '[^ .]+',
  '::': '[^ ]+',
  '~~': `(?!(?:${(wordLists['wage'] ?? '').replaceAll(' ', '|')}) )[^ .,]+`,
};

/**
 * A pattern over the words of a message: `(a|b c)` for a choice, `<list>` for a list of words, `..3` for up to three words
 * between, `,,3` beyond commas too, `::3` beyond sentences too; `~~3` like `..3` but not over a word for wages. It begins
 * with a word, a choice or a list.
 * @example compilePattern('(wajib|cukup) ..3 <pay>') finds "wajib untuk segera bayar"
 */
export function compilePattern(pattern: string): Pattern {
  return { regex: new RegExp(sequence(pattern), 'uy'), heads: headsOf(pattern) };
}

function headsOf(pattern: string): string[] {
  const first = splitOutsideBrackets(pattern, ' ')[0] ?? '';
  if (first.startsWith('(')) return splitOutsideBrackets(first.slice(1, -1), '|').flatMap(headsOf);
  return listed(first) ?? [first];
}

/** Each word with the blank after it. */
function sequence(pattern: string): string {
  return splitOutsideBrackets(pattern, ' ').map(part).join('');
}

function part(said: string): string {
  const [, gap, most] = /^(\.\.|,,|::|~~)(\d+)$/u.exec(said) ?? [];
  if (gap !== undefined) return `(?:${anyOf[gap] ?? ''} ){0,${most}}?`;
  if (said.startsWith('('))
    return `(?:${splitOutsideBrackets(said.slice(1, -1), '|').map(sequence).join('|')})`;
  const list = listed(said);
  if (list !== undefined) return `(?:${list.join('|')}) `;
  return `${said.replaceAll('.', '\\.').replaceAll('*', '[^ ]*')} `;
}

function listed(said: string): string[] | undefined {
  const [, list] = /^<(\w+)>$/u.exec(said) ?? [];
  return list === undefined ? undefined : (wordLists[list] ?? '').split(' ');
}
