import { findAmounts, numberOf } from './find-amounts.ts';
import { payUnit } from './pay-units.ts';
import { readPay } from './read-pay.ts';
import { noPay, payBounds, type StatedPay } from './stated-pay.ts';

/**
 * Pay from two cells or members, each a number or a text ("3.000.000", "2500000.00", "2,5 juta"), per a unit as sources
 * name it ("HOUR", "per month", "Harian"). A unit that is none gives nothing.
 */
export function statedSums(min: unknown, max: unknown, unit: string): StatedPay {
  const per = payUnit(unit);
  if (per === undefined) return noPay;
  if (typeof min === 'string' && min === max && findAmounts(min.toLowerCase()).length > 1)
    return readPay(min);
  return payBounds(sumOf(min), sumOf(max), per);
}

function sumOf(input: unknown): number | null {
  if (typeof input === 'number') return Number.isFinite(input) ? input : null;
  if (typeof input !== 'string' || input.trim() === '') return null;
  const text = input.trim().toLowerCase();
  if (/^\d+(?:\.\d+)?(?:e\+?\d+)?$/.test(text) && !/^\d{1,3}\.\d{3}$/.test(text)) return Number(text);
  if (/^\d+(?:[.,]\d+)*$/.test(text)) return numberOf(text);
  return findAmounts(text)[0]?.value ?? null;
}
