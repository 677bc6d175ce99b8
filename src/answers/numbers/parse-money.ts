import type { AnswerParser, Understood } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { readNumeral } from './read-numeral.ts';

/** Rupiah, a range of rupiah, or the minimum wage of the place. */
export type MoneyAnswer = number | { range: [number, number] } | { special: 'minimum wage' };
type Why = 'EMPTY' | 'NOT_UNDERSTOOD' | 'AMBIGUOUS' | 'NEGOTIABLE';
type Result = Understood<MoneyAnswer, Why, number>;

/** Numbers from here on are rupiah as they stand. */
const plainRupiah = 10_000;
const highest = 10_000_000_000;

/** Pay as people say it: "2,5jt", "Rp 2.500.000", "dua setengah juta", "3-4 jt", "umr". A bare "3" is asked back. */
export const parseMoney: AnswerParser<MoneyAnswer, Why, number> = (input): Result => {
  const folded = foldText(input.replace(/½/g, ' setengah '));
  if (folded === '') return misunderstood('EMPTY');
  const amounts = readAmounts(tokensOf(folded));
  const [first, second] = amounts;
  if (first === undefined) {
    if (/\b(umr|umk|ump|umkm?|umsk|upah minimum|gaji minimum|minimum wage)\b/.test(folded))
      return understood({ special: 'minimum wage' });
    const negotiable =
      /\b(nego\w*|negosiasi|terserah|trserah|bebas|sakarep\w*|tergantung|bisa dibicarakan)\b/;
    return misunderstood(negotiable.test(folded) ? 'NEGOTIABLE' : 'NOT_UNDERSTOOD');
  }
  if (amounts.some(({ value }) => value <= 0 || value > highest) || amounts.length > 2)
    return misunderstood('NOT_UNDERSTOOD');
  if (second !== undefined) return range(first, second);
  if (first.scale >= 1e6 || first.value >= plainRupiah) return understood(first.value);
  return { ok: false, why: 'AMBIGUOUS', options: [first.value, likely(first.value)] };
};

interface Amount {
  value: number;
  /** Said with a multiplier or a currency. */
  sure: boolean;
  scale: number;
}

/** "3-4 jt": the multiplier of the second holds for both. */
function range(first: Amount, second: Amount): Result {
  const to = second.sure || second.value >= plainRupiah ? second.value : likely(second.value);
  let from = first.value;
  if (!first.sure && first.value < plainRupiah)
    from =
      second.scale > 1 && first.value * second.scale <= to ? first.value * second.scale : likely(first.value);
  return from <= to ? understood({ range: [from, to] }) : misunderstood('NOT_UNDERSTOOD');
}

/** 3 is three million, 800 and 2500 are thousands. */
function likely(value: number): number {
  return Math.round(value < 100 ? value * 1e6 : value * 1e3);
}

function tokensOf(folded: string): string[] {
  return folded
    .replace(/\bs\s?[/.]\s?d\b/g, ' sampai ')
    .replace(/(\d)[.,]?(-{1,2}|=)(?=\s|$|\/)/g, '$1 ')
    .replace(/\b([a-z]{3,})2\b/g, '$1')
    .replace(/\b(\d{1,3})((?: \d{3}){1,3})\b/g, (whole) => whole.replace(/ /g, ''))
    .replace(/1[⁄/]2/g, 'setengah')
    .replace(/\bper ?(hari|bulan|minggu|jam|tahun)\b|\/\s?(hari|bulan|bln|minggu|jam|hr)\b/g, ' ')
    .replace(/\b(rp|idr)\.?\s*(?=\d)/g, ' rp ')
    .replace(/(\d)\s?m\b/g, '$1 juta')
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$& ')
    .split(/(\d+(?:[.,]\d+)*|[a-z]+|\S)/)
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

function readAmounts(tokens: string[]): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length;) {
    const numeral =
      tokens[at]?.startsWith('0') && /^0\d/.test(tokens[at] ?? '') ? undefined : readNumeral(tokens, at);
    if (numeral === undefined) {
      at += 1;
      continue;
    }
    const { scale, rest } = numeral;
    // "2 juta 500" leaves out "ribu", "2jt5" "ratus ribu".
    const missing = scale === 1e6 ? rest * (leftOut(rest) - 1) : 0;
    const currency =
      tokens[at - 1] === 'rp' || tokens[numeral.next] === 'rupiah' || tokens[numeral.next] === 'perak';
    const sure = scale > 1 || (currency && numeral.value >= 1000);
    amounts.push({ value: Math.round((numeral.value + missing) * 100) / 100, sure, scale });
    at = numeral.next;
  }
  return amounts;
}

function leftOut(rest: number): number {
  if (rest < 1 || rest >= 1000) return 1;
  return rest < 10 ? 1e5 : rest < 100 ? 1e4 : 1e3;
}
