import { readPay } from '../cleaning/pay/read-pay.ts';
import { noPay, type StatedPay } from '../cleaning/pay/stated-pay.ts';

const payLine =
  /\b(?:gaji|upah|salary|honor|gapok|penghasilan(?! tambahan)|take home pay|thp|bayaran|fee|uang saku|pendapatan|income)\b/i;
const otherMoney = /\b(?:nego\w*|deposit|jaminan|biaya|omset|target|denda|modal)\b/i;

/** Pay that a line of a text states ("Gaji: Rp 4.000.000 - Rp 6.000.000"); the first that can be read. */
export function findPayInText(text: string): StatedPay {
  for (const line of text.split('\n')) {
    const at = payLine.exec(line)?.index;
    if (at === undefined || otherMoney.test(line.slice(0, at))) continue;
    const pay = readPay(line.slice(at, at + 200));
    if (pay.payMin !== null || pay.payMax !== null) return pay;
  }
  return noPay;
}
