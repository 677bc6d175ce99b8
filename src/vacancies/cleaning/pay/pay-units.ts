import type { PayPer } from '../../vacancy-facts.ts';

/**
 * What a unit of pay makes in a month: 25 days of a six-day week (PP 36/2021), 173 hours (PP 35/2021), 52/12 weeks, a
 * twelfth of a year.
 */
export const timesAMonth: Record<PayPer, number> = {
  hour: 173,
  day: 25,
  week: 52 / 12,
  month: 1,
  year: 1 / 12,
};

const names: [PayPer, RegExp][] = [
  ['hour', /^(?:per[ _-]?)?(?:hour(?:ly)?|hr|jam|hur)$/i],
  ['day', /^(?:per[ _-]?)?(?:day|daily|hari(?:an)?)$/i],
  ['week', /^(?:per[ _-]?)?(?:week(?:ly)?|wee|minggu(?:an)?|pekan)$/i],
  ['month', /^(?:per[ _-]?|a )?(?:month(?:ly)?|mon|bulan(?:an)?|bln)$/i],
  ['year', /^(?:per[ _-]?)?(?:year(?:ly)?|annual(?:ly)?|annum|ann|tahun(?:an)?|thn)$/i],
];

/** The unit that a source names ("HOUR", "per month", "Harian"); undefined where it is none. */
export function payUnit(name: string): PayPer | undefined {
  return names.find(([, pattern]) => pattern.test(name.trim()))?.[0];
}
