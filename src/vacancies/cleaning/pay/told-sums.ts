import { foreignMoney, takePeriod } from '../../../answers/numbers/pay-periods.ts';
import type { PayPer } from '../../vacancy-facts.ts';
import { findAmounts, type Amount } from './find-amounts.ts';

const beside =
  /\b(?:tunjangan|uang (?:makan|transport\w*|kehadiran|hadir|lembur|saku|kerajinan|bensin|pulsa)|bonus|insentif|incentive|komisi|fee|transport\w*|lembur\w*|thr|bpjs|kerajinan|premi|makan|kehadiran|denda|deposit|jaminan|biaya|omset|target|modal|hadiah|pulsa|bensin)\b/;
const pay = /\b(?:gaji|upah|salary|honor\w*|pendapatan|penghasilan|gapok|pokok|bayaran|basic|income)\b/;
const plus = /\+|\bplus\b|\bditambah\b/;

/** A sum that is paid for work, as told. */
export interface ToldSum extends Amount {
  per: PayPer;
  /** How many of a unit of other length (two weeks) make a month. */
  times?: number | undefined;
  /** The unit was named; else it is a month. */
  said: boolean;
}

/**
 * Sums of a folded text that are pay, each with what it is for; what is paid beside pay (meals, bonus, overtime) and money
 * of other countries gives nothing.
 */
export function toldSums(text: string): ToldSum[] {
  const amounts = findAmounts(text);
  if (amounts.length === 0 || foreignMoney.test(text)) return [];
  return amounts
    .filter((_, at) => isPay(text, amounts, at))
    .map((amount) => ({ ...amount, ...periodOf(text, amounts, amount) }));
}

/** A sum is pay unless the words before it, since the sum before, name something that is paid beside it. */
function isPay(text: string, amounts: Amount[], at: number): boolean {
  const amount = amounts[at];
  const previous = amounts[at - 1];
  if (amount === undefined) return false;
  if (previous?.joined === true) return isPay(text, amounts, at - 1);
  const before = text.slice(previous?.to ?? 0, amount.from);
  const segment = before.split(/[,;\n(]|(?:\.(?!\d))/).at(-1) ?? '';
  const payAt = lastIndex(pay, segment);
  return lastIndex(beside, segment) <= payAt && !(at > 0 && lastIndex(plus, before) > lastIndex(pay, before));
}

function lastIndex(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.index ?? -1;
}

/** What is said right behind the sum (or its range), else right before it; a month where nothing is. */
function periodOf(text: string, amounts: Amount[], amount: Amount): Pick<ToldSum, 'per' | 'times' | 'said'> {
  let at = amounts.indexOf(amount);
  while (amounts[at]?.joined === true && at + 1 < amounts.length) at += 1;
  const last = amounts[at] ?? amount;
  const behind = text.slice(last.to, amounts[at + 1]?.from ?? last.to + 40).split(/[,;+\n]/)[0] ?? '';
  const before =
    text
      .slice(Math.max(0, amount.from - 25), amount.from)
      .split(/[,;\n)]/)
      .at(-1) ?? '';
  for (const words of [behind, before]) {
    if (/(?:\/|\bper) ?(?:shift|kehadiran|hk)\b/.test(words)) return { per: 'day', said: true };
    const { said, period } = takePeriod(words);
    if (said && period.unit === 'fortnight') return { per: 'month', times: period.perMonth, said };
    if (said) return { per: period.unit as PayPer, said };
  }
  return { per: 'month', said: false };
}
