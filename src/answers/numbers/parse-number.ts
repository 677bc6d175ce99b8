import type { AnswerParser, Understood } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { periodOf } from './periods.ts';
import { readNumeral } from './read-numeral.ts';
import { readSpan } from './read-span.ts';

/** A number (years, a choice), a range or several numbers. */
export type NumberAnswer = number | { range: [number, number] } | { list: number[] };
type Result = Understood<NumberAnswer, 'EMPTY' | 'NOT_UNDERSTOOD', never>;

const none =
  /\b(fresh ?gr?aduate?s?|freshgrad|fresh ?grad\w*|baru lulus|lulusan baru|anyar lulus|tanpa pengalaman|non ?pengalaman|pengangguran)\b/;
const nothing =
  /\b(belum|belom|blm|blum|tidak|tdk|gak|ga|gk|nggak|enggak|ngga|ora|durung|dereng|mboten|ndak|tanpa)\b.{0,12}\b(ada|punya|pernah|pengalaman|kerja|bekerja|ana|ono|duwe|gadhah|wonten|nate|tau|nyambut)\b|^(belum|blm|durung|dereng|kosong|nihil|-)$/;
/** Digits alone, more than anybody has worked or chooses among. */
const tooMany = /^\d{3,}$/;
const unknowing = /\b(tau|tahu|ngerti|ngertos|yakin|ingat)\b/;

/**
 * A number in digits or words, in years where months are named ("6 bulan" is 0.5). Several numbers are a list, with
 * "-" or "sampai" a range; "belum ada", "fresh graduate" are 0; "sejak 2019" counts to today. Digits alone above 99 are no answer.
 */
export const parseNumber: AnswerParser<NumberAnswer, 'EMPTY' | 'NOT_UNDERSTOOD', never> = (
  input,
  { today },
): Result => {
  const folded = foldText(input.replace(/½/g, ' setengah ').replace(/¼/g, ' 0,25 '));
  if (folded === '') return misunderstood('EMPTY');
  const span = readSpan(folded, today);
  if (span === 'lone') return misunderstood('NOT_UNDERSTOOD');
  if (span !== null) return understood(span);
  if (none.test(folded)) return understood(0);
  const tokens = tokensOf(folded);
  const found = readNumbers(tokens);
  const repeated = times.exec(folded);
  const [count, length] = found.values;
  if (repeated !== null && count !== undefined && length !== undefined)
    return understood(hundredths(count * length));
  if (found.values.length === 0) {
    const zero = nothing.test(folded) && !(unknowing.test(folded) && !/ora tau|durung tau/.test(folded));
    return zero ? understood(0) : misunderstood('NOT_UNDERSTOOD');
  }
  if (tooMany.test(folded)) return misunderstood('NOT_UNDERSTOOD');
  const [first = 0, second] = found.values;
  if (/\b(kurang dari|di ?bawah|kurang saka|kirang saking|maks\w*)|</.test(folded) && second === undefined)
    return understood({ range: [0, first] });
  if (second === undefined) return understood(first);
  if (found.range && found.values.length === 2 && first <= second)
    return understood({ range: [first, second] });
  return understood({ list: found.values });
};

/** Time without work, beside which the time at work is told. */
const idle =
  /\b(?:nganggur|menganggur|jeda|istirahat|libur|kosong|sakit)\s+(?:selama\s+)?[\w.,]+\s*(?:th|thn|tahun|taun|bulan|bln)\b(?=.*\b(?:kerja|kerjo|bekerja|pengalaman)\b)/;
/** "2x masing-masing 1 tahun". */
const times = /\b([\w]+)\s*(?:x|kali|kaping)\b\D{0,20}\b(?:masing\w*|@|setiap|tiap|each)\W*(?:masing\w*\s+)?/;

function tokensOf(folded: string): string[] {
  return folded
    .replace(idle, ' ')
    .replace(/\b(?:a|one|satu|se) ?(?:decade|dekade|dasawarsa)\b/g, '10')
    .replace(/\bs\s?[/.]\s?d\b/g, ' sampai ')
    .replace(/(\d)\s*[⁄]\s*(\d)|(?<![\d/])1\/2(?![\d/])/g, ' setengah ')
    .replace(/(\d),(\d+)(?=\s*(th|thn|tahun|taun|year|an\b))/g, '$1.$2')
    .replace(/(\d),(?=\d(?!\d\d(\D|$)))/g, '$1 ')
    .replace(/\b([a-z]{3,})2\b/g, '$1')
    .replace(
      /\bke(?=satu\b|dua\b|tiga\b|empat\b|lima\b|enam\b|tujuh\b|delapan\b|sembilan\b|sepuluh\b|\d)/g,
      '',
    )
    .replace(/\bpertama\b|\bkapisan\b/g, 'satu')
    .replace(/\bkaping\s/g, '')
    .replace(/\bse(?=tahun|taun|bulan|minggu)/g, 'satu ')
    .replace(/\bsak(?=tahun|taun|wulan|sasi)/g, 'satu ')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .split(/(\d+(?:[.,]\d+)*|[a-z]+|[-~]|\S)/)
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

function readNumbers(tokens: string[]): { values: number[]; range: boolean } {
  const values: number[] = [];
  let range = false;
  let open = false;
  for (let at = 0; at < tokens.length;) {
    const numeral = readNumeral(tokens, at);
    if (numeral === undefined) {
      const token = tokens[at] ?? '';
      if (/^(-|~|sampai|sampe|ampe|smp|hingga|nganti|ngantos|sd|to|utawa|atau)$/.test(token))
        range ||= values.length === 1;
      if (!/^(lebih|luwih|dan|,|\.|\+)$/.test(token)) open = false;
      at += 1;
      continue;
    }
    const period = periodOf(tokens[numeral.next] ?? '');
    if (open && period !== undefined && period.years < 1) addTo(values, numeral.value * period.years);
    else values.push(period === undefined ? numeral.value : hundredths(numeral.value * period.years));
    if (range && period !== undefined && values.length === 2 && !periodOf(tokens[at - 2] ?? ''))
      values[0] = hundredths((values[0] ?? 0) * period.years);
    open = period?.years === 1;
    at = period === undefined ? numeral.next : numeral.next + 1;
    if (/^(setengah|stgh|stengah)$/.test(tokens[at] ?? '') && period !== undefined) {
      addTo(values, period.years / 2);
      at += 1;
    }
  }
  return { values, range };
}

function addTo(values: number[], more: number): void {
  values.push(hundredths((values.pop() ?? 0) + more));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
