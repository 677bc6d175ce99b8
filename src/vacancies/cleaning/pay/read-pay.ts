import { foreignMoney, takePeriod } from '../../../answers/numbers/pay-periods.ts';
import { foldText } from '../../../answers/words/fold-text.ts';
import type { PayPer } from '../../vacancy-facts.ts';
import { findAmounts, type Amount } from './find-amounts.ts';
import { noPay, payBounds, type StatedPay } from './stated-pay.ts';

const beside =
  /\b(?:tunjangan|uang (?:makan|transport\w*|kehadiran|hadir|lembur|saku|kerajinan|bensin|pulsa)|bonus|insentif|incentive|komisi|fee|transport\w*|lembur\w*|thr|bpjs|kerajinan|premi|makan|kehadiran|denda|deposit|jaminan|biaya|omset|target|modal|hadiah|pulsa|bensin)\b/;
const pay = /\b(?:gaji|upah|salary|honor\w*|pendapatan|penghasilan|gapok|pokok|bayaran|basic|income)\b/;
const plus = /\+|\bplus\b|\bditambah\b/;

/**
 * Pay as sources write it in words: "Rp2,5jt - Rp3,5jt", "Rp 120.000/hari", "2,5 juta + tunjangan 300 ribu", "3 juta
 * (kontrak 12 bulan)". What is paid beside it does not count; "UMK", "Negosiasi" and money of other countries give nothing.
 */
export function readPay(input: string): StatedPay {
  const text = foldText(input).replace(
    /(\d) ?(jt|juta) ?(\d)(?!\d|[.,]\d| ?(?:jt|juta|rb|ribu))/g,
    '$1,$3 $2',
  );
  const amounts = findAmounts(text);
  if (amounts.length === 0 || foreignMoney.test(text)) return noPay;
  const told = amounts.filter((_, at) => isPay(text, amounts, at));
  const first = told[0];
  if (first === undefined) return noPay;
  const { per, times } = periodOf(text, amounts, first);
  const values = told
    .filter((amount) => amount === first || periodOf(text, amounts, amount).per === per)
    .map(({ value }) => value);
  return payBounds(Math.min(...values), Math.max(...values), per, times);
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

interface Period {
  per: PayPer;
  times?: number;
}

/** What is said right behind the sum (or its range), else right before it; a month where nothing is. */
function periodOf(text: string, amounts: Amount[], amount: Amount): Period {
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
    if (/(?:\/|\bper) ?(?:shift|kehadiran|hk)\b/.test(words)) return { per: 'day' };
    const { said, period } = takePeriod(words);
    if (said && period.unit === 'fortnight') return { per: 'month', times: period.perMonth };
    if (said) return { per: period.unit as PayPer };
  }
  return { per: 'month' };
}
