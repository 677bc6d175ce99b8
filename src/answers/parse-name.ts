import { closings, degrees, introductions, noNames, remarks, titles } from './name-words.ts';
import type { AnswerParser } from './understood.ts';
import { misunderstood, understood } from './understood.ts';
import { cleanText } from './words/clean-text.ts';

export type NameWhy = 'EMPTY' | 'NOT_A_NAME' | 'TOO_SHORT' | 'TOO_LONG';

const command =
  /^\/|^(menu|bantuan|help|stop|berhenti|batal|kembali|lanjut|jeda|ulang|status|profil|hapus|petugas|bahasa|mulai|start|ya|iya|y|tidak|gak|nggak|ok|oke|halo|hai|hi|p|test|tes|data saya|lewati|skip|siapa|apa|rahasia|nama|nama saya|anonim|hamba allah)[.!?]*$/i;
const longest = 80;

/**
 * A person's name, 2 to 80 characters, in proper case: without fillers, ways of address, degrees, nicknames and remarks
 * around it. A question or a wish is `NOT_A_NAME`.
 */
export const parseName: AnswerParser<string, NameWhy, never> = (input) => {
  const clean = cleanText(input.slice(0, 2000))
    .replace(/\s+/g, ' ')
    .replace(/^["']|["']$/g, '')
    .trim();
  if (clean === '') return misunderstood('EMPTY');
  if (command.test(clean)) return misunderstood('NOT_A_NAME');
  const name = bareName(clean.replace(/\s*\p{Extended_Pictographic}\ufe0f?\s*/gu, ' ').trim());
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const digits = name.match(/\d/g)?.length ?? 0;
  if (letters === 0 || digits > 1 || /[@<>{}[\]|\\/?]|https?:|www\./i.test(name) || command.test(name))
    return misunderstood('NOT_A_NAME');
  if (clean.includes('?') || saysMore(name)) return misunderstood('NOT_A_NAME');
  if (letters < 2) return misunderstood('TOO_SHORT');
  if ([...name].length > longest) return misunderstood('TOO_LONG');
  return understood(inProperCase(name));
};

/** The name inside "perkenalkan, nama saya Budi Santoso kak, biasa dipanggil Bud". */
function bareName(text: string): string {
  const [, labelled = text] =
    /\bnama\s*(?:lengkap)?\s*[:=]\s*(.+)$/i.exec(text) ??
    /(?:\bnama\s+(?:lengkap|panjang|jangkep)(?:nya|e|ku|ipun)?|\b(?:lengkap|panjang|jangkep)(?:nya|e|ku|ipun)|\bfull ?name(?: is)?)\s*[:=]?\s+(\p{L}.+)$/iu.exec(
      text,
    ) ??
    [];
  let words = labelled
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/\b(?:nama(?:nya|ku)?|jeneng(?:e|ku)?)\s*[:=]/gi, ' ')
    .replace(/^(?:it'?s|i'?m|i am|this is)\s+/i, '')
    .trim()
    .split(' ');
  const plain = (word: string | undefined) => (word ?? '').toLowerCase().replace(/[,.!:;]+$/, '');
  const introduced = words.some((word) => introductions.has(plain(word)));
  while (words.length > 1 && (introductions.has(plain(words[0])) || (introduced && plain(words[0]) === 'yg')))
    words = words.slice(1);
  while (words.length > 1 && titles.has(plain(words[0]))) words = words.slice(1);
  let name = words.join(' ');
  const remarked = name.replace(remarks, '');
  if (remarked.trim() !== '') name = remarked;
  name = name.replace(degrees, '').replace(degrees, '');
  const [first = '', ...others] = name.split(/,\s*/);
  if (others.length > 0 && /\p{L}{2}/u.test(first)) name = saidInFull(first, others[0]) ?? first;
  words = name.split(' ').filter((word) => word !== '');
  while (words.length > 1 && closings.has(plain(words.at(-1)))) words = words.slice(0, -1);
  return words
    .join(' ')
    .replace(/[\s!?,;:]+$/, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .trim();
}

/** "Eka, Eka Wulandari": the name once more, in full. */
function saidInFull(first: string, again = ''): string | undefined {
  return again.toLowerCase().startsWith(`${first.toLowerCase()} `) ? again : undefined;
}

function saysMore(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s,.!]+/)
    .some((word) => noNames.has(word));
}

const small = new Set([
  'bin',
  'binti',
  'van',
  'der',
  'den',
  'de',
  'al',
  'el',
  'da',
  'dos',
  'la',
  'ibn',
  'ibnu',
]);

/** Names in mixed case stay as they are; all small or all capitals become title case, "III" and "D'Silva" as they should. */
function inProperCase(name: string): string {
  const mixed = name !== name.toUpperCase() && name !== name.toLowerCase();
  return name
    .split(' ')
    .map((word, at) => (mixed && !isPlain(word) ? word : titleOf(word, at)))
    .join(' ');
}

/** All small, or a whole word in capitals. */
function isPlain(word: string): boolean {
  return word === word.toLowerCase() || /^\p{Lu}{4,}$/u.test(word);
}

function titleOf(word: string, at: number): string {
  if (/^(?:i{2,3}|iv|vi{0,3}|ix)$/i.test(word) && at > 0) return word.toUpperCase();
  const lower = word.toLowerCase();
  if (at > 0 && small.has(lower)) return lower;
  return lower
    .replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^(\p{L}')(\p{L})/u, (_, start: string, letter: string) => start + letter.toUpperCase());
}
