import { foldText } from '../../../answers/words/fold-text.ts';
import { noPay, payBounds, type StatedPay } from './stated-pay.ts';
import { toldSums } from './told-sums.ts';

/**
 * Pay as sources write it in words: "Rp2,5jt - Rp3,5jt", "Rp 120.000/hari", "2,5 juta + tunjangan 300 ribu", "3 juta
 * (kontrak 12 bulan)". What is paid beside it does not count; "UMK", "Negosiasi" and money of other countries give nothing.
 */
export function readPay(input: string): StatedPay {
  const text = foldText(input).replace(
    /(\d) ?(jt|juta) ?(\d)(?!\d|[.,]\d| ?(?:jt|juta|rb|ribu))/g,
    '$1,$3 $2',
  );
  const told = toldSums(text);
  const first = told[0];
  if (first === undefined) return noPay;
  const values = told.filter(({ per }) => per === first.per).map(({ value }) => value);
  return payBounds(Math.min(...values), Math.max(...values), first.per, first.times);
}
