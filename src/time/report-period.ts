import { KancaError } from '../errors.ts';
import { wibDate } from './wib-date.ts';
import { wibDayStart } from './wib-day-start.ts';

const dayMs = 24 * 3_600_000;
/** Months of a report where none were asked for. */
const monthsShown = 6;

/** Whole months: shorter periods, or those that overlap by days, would tell single people apart. */
export interface ReportPeriod {
  /** First month, `2026-01`. */
  from: string;
  /** Last month. */
  until: string;
  /** Every month of it. */
  months: string[];
  start: Date;
  /** First moment after it. */
  end: Date;
}

/**
 * The months from one date to another, both included.
 * @param from `2026-01` or `2026-01-15`: the month counts
 * @throws KancaError PERIOD_INVALID
 */
export function reportPeriod(from: string, until: string): ReportPeriod {
  const months: string[] = [];
  const last = monthNumber(until);
  for (let month = monthNumber(from); month <= last && months.length < 240; month += 1)
    months.push(monthName(month));
  const [first] = months;
  if (first === undefined) throw invalid(`${from} is after ${until}.`);
  return {
    from: first,
    until: months.at(-1) ?? first,
    months,
    start: startOf(monthNumber(first)),
    end: startOf(last + 1),
  };
}

/** The last day that is over in Western Indonesia Time: reports tell of no other. */
export function lastFullDay(now: Date): string {
  return wibDate(new Date(now.getTime() - dayMs));
}

/** The six months up to the end of a day. */
export function monthsUpTo(day: string): ReportPeriod {
  const month = monthNumber(day);
  return endingWith(day, reportPeriod(monthName(month - monthsShown + 1), monthName(month)));
}

/** A period without what comes after a day. */
export function endingWith(day: string, period: ReportPeriod): ReportPeriod {
  const end = new Date(wibDayStart(day).getTime() + dayMs);
  return end < period.end ? { ...period, end } : period;
}

function monthNumber(date: string): number {
  const match = /^(\d{4})-(\d{2})(?:-\d{2}|$)/u.exec(date);
  const month = Number(match?.[2]);
  if (match === null || month < 1 || month > 12) throw invalid(`"${date}" is no month.`);
  return Number(match[1]) * 12 + month - 1;
}

function monthName(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function startOf(number: number): Date {
  return wibDayStart(`${monthName(number)}-01`);
}

function invalid(what: string): KancaError {
  return new KancaError(what, {
    code: 'PERIOD_INVALID',
    remedy: 'Give months, oldest first, like --from 2026-01 --to 2026-06.',
  });
}
