import type { PayPer } from '../../vacancy-facts.ts';
import { timesAMonth } from './pay-units.ts';

/** Pay in rupiah a month, and what the source states it for. */
export interface StatedPay {
  payMin: number | null;
  payMax: number | null;
  payPer: PayPer | null;
  /** What was told cannot be a wage and is left out. */
  impossible?: boolean;
}

export const noPay: StatedPay = { payMin: null, payMax: null, payPer: null };

const least = 100_000;
const most = 300_000_000;
/** A range wider than this is a slip of zeros. */
const widest = 30;

/**
 * Bounds a month from sums per unit, in order; 0 is not said. Less than Rp100,000 or more than Rp300 million a month, and
 * a range of more than 1 to 30, cannot be a wage.
 */
export function payBounds(
  min: number | null,
  max: number | null,
  per: PayPer,
  times = timesAMonth[per],
): StatedPay {
  const sums = [min, max].map((sum) => (sum === null || sum === 0 ? null : Math.round(sum * times)));
  const [low = null, high = null] = sums;
  const given = sums.filter((sum) => sum !== null);
  if (given.length === 0) return noPay;
  const isWide = low !== null && high !== null && Math.max(low, high) > widest * Math.min(low, high);
  if (isWide || given.some((sum) => !(sum >= least && sum <= most))) return { ...noPay, impossible: true };
  return low !== null && high !== null && low > high
    ? { payMin: high, payMax: low, payPer: per }
    : { payMin: low, payMax: high, payPer: per };
}
