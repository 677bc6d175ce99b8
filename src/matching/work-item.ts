import { codeOccupations, knownWorkWords } from '../occupations/code-occupations.ts';
import type { WorkItem } from './fit.ts';

/** Conditions of a wish, which name no work. */
const conditions =
  /\b(dari rumah|(?:di|neng|ning) (?:rumah|omah)|paruh waktu|part ?time|full ?time|remote|wfh|(?:\w+ )?jemput anak|anak (?:masih )?kecil|waktu bebas|dekat (?:dari )?rumah|shift (?:pagi|siang|malam))\b/gi;
const between = /[,;/&+]|\b(?:atau|dan|sama|lan|utawa|or|and)\b/i;
const anything =
  /\b(?:apa|opo) ?(?:saja|aja|wae|pun)\b|\bapapun\b|\bterserah\b|\bsembarang\b|\bbebas\b|\bserabutan\b/i;
const kept = 12;

/** The pieces of work that words name, conditions and "anything" left out; at most 12. */
export function workItems(words: string): WorkItem[] {
  return words
    .replace(conditions, ',')
    .split(between)
    .filter((part) => !anything.test(part))
    .map(workItem)
    .filter((item) => item.words.length > 0)
    .slice(0, kept);
}

/** One piece of work. */
export function workItem(words: string): WorkItem {
  return { words: knownWorkWords(words), codes: codeOccupations(words, { limit: 3 }) };
}

/** Whether the words leave the work open ("apa saja"). */
export function wantsAnything(words: string): boolean {
  return anything.test(words);
}
