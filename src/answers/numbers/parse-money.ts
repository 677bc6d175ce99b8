import type { AnswerParser, Understood } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { foreignMoney, takePeriod } from './pay-periods.ts';
import { readNumeral } from './read-numeral.ts';

/** "Sak cekapipun", "sacukupe": no sum, though *sak* is one. */
const asIsEnough =
  /\b(?:se|sak|sa) ?(?:cukup|cekap|paring|umum|anane|wontenipun|i[kh]+las|pantes|pantas|karep|entuk|olehe?|saged|kersa|layak|mampu)/;

/** Rupiah, a range of rupiah, or the minimum wage of the place. */
export type MoneyAnswer = number | { range: [number, number] } | { special: 'minimum wage' };
type Why = 'EMPTY' | 'NOT_UNDERSTOOD' | 'AMBIGUOUS' | 'NEGOTIABLE' | 'FOREIGN';
type Result = Understood<MoneyAnswer, Why, number>;

/** Numbers from here on are rupiah as they stand. */
const plainRupiah = 10_000;
const highest = 10_000_000_000;

/** What was wanted once ends where "now I want" begins. */
const now = /^.*\b(?:sekarang|skrg|skrng|saiki|sakniki|now)\b(?=.*\d)/;
const minimumWage = /\b(umr|umk|ump|umkm?|umsk|upah minimum|gaji minimum|minimum wage)\b/;
const negotiable =
  /\b(nego\w*|negosiasi|terserah|trserah|bebas|sakarep\w*|tergantung|bisa dibicarakan|(?:berapa|brp|piro|pira|pinten) ?(?:saja|aja|wae|mawon|pun)|berapapun|se(?:pantas|layak|ikhlas|cukup|ada)nya|sak(?:pantese|anane)|yang penting|sing penting|any)\b/;

/**
 * Pay a month as people say it: "2,5jt", "Rp 2.500.000", "dua setengah juta", "3-4 jt", "umr", "100rb sehari", "36 jt/thn".
 * A bare "3" is asked back, also "150 sehari"; foreign money is `FOREIGN`.
 */
export const parseMoney: AnswerParser<MoneyAnswer, Why, number> = (input): Result => {
  const folded = foldText(input.replace(/½/g, ' setengah '));
  if (folded === '') return misunderstood('EMPTY');
  if (foreignMoney.test(folded)) return misunderstood('FOREIGN');
  const { period, said, rest } = takePeriod(folded.replace(now, ''));
  const answer = readSum(rest);
  if (!said || period.perMonth === 1) return answer;
  return perMonth(answer, period.perMonth);
};

function perMonth(answer: Result, times: number): Result {
  const month = (value: number) => Math.round(value * times);
  if (!answer.ok)
    return answer.options === undefined ? answer : { ...answer, options: answer.options.map(month) };
  if (typeof answer.value === 'number') return understood(month(answer.value));
  if ('special' in answer.value) return answer;
  const [from, to] = answer.value.range;
  return understood({ range: [month(from), month(to)] });
}

function readSum(folded: string): Result {
  const amounts = readAmounts(tokensOf(folded));
  if (asIsEnough.test(folded)) return misunderstood('NEGOTIABLE');
  const [first, second] = amounts;
  if (first === undefined) {
    if (minimumWage.test(folded)) return understood({ special: 'minimum wage' });
    return misunderstood(negotiable.test(folded) ? 'NEGOTIABLE' : 'NOT_UNDERSTOOD');
  }
  if (amounts.some(({ value }) => value <= 0 || value > highest) || amounts.length > 2)
    return misunderstood('NOT_UNDERSTOOD');
  if (second !== undefined) return range(first, second);
  if (first.scale >= 1e6 || first.value >= plainRupiah) return understood(first.value);
  return { ok: false, why: 'AMBIGUOUS', options: [first.value, likely(first.value)] };
}

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
