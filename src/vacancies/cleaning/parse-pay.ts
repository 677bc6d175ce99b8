import { readPay } from './pay/read-pay.ts';
import { statedSums } from './pay/stated-sums.ts';

export interface Pay {
  payMin: number | null;
  payMax: number | null;
}

/** Bounds in rupiah a month from figures per `unit` (HOUR, DAY, WEEK, MONTH, YEAR); what cannot be a wage is left out. */
export function payOf(min: unknown, max: unknown, unit = 'MONTH'): Pay {
  const { payMin, payMax } = statedSums(min, max, unit);
  return { payMin, payMax };
}

/** "Rp.3 – 4 Juta", "Rp 2.500.000", "2,5 juta"; "Negosiasi" and anything else gives nothing. */
export function parsePay(text: string): Pay {
  const { payMin, payMax } = readPay(text);
  return { payMin, payMax };
}
