import type { AnswerParser, Understood } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { type DateParts, readDate } from './read-date.ts';

/** What is wrong with a birth date. `TOO_YOUNG` and `TOO_OLD` carry the date as `value`. */
export type DateWhy =
  | 'EMPTY'
  | 'NOT_UNDERSTOOD'
  | 'NO_DAY'
  | 'NO_YEAR'
  | 'ONLY_YEAR'
  | 'AGE'
  | 'NOT_BIRTH_DATE'
  | 'NO_SUCH_MONTH'
  | 'NO_SUCH_DAY'
  | 'NOT_LEAP_YEAR'
  | 'FUTURE'
  | 'TOO_YOUNG'
  | 'TOO_OLD';

const defaultMinAge = 15;
const maxAge = 100;

/**
 * A birth date as ISO date. Day-month-year; month-day-year only where the first reading has no such month. Two-digit
 * years are those of the last hundred years before `today`. Only the last of `why` depends on `minAge`.
 */
export const parseDate: AnswerParser<string, DateWhy, never> = (input, { today, minAge = defaultMinAge }) => {
  const folded = foldText(input);
  if (folded === '') return misunderstood('EMPTY');
  const parts = readDate(folded);
  if (parts.day === undefined || parts.month === undefined || parts.year === undefined)
    return misunderstood(whyIncomplete(folded, parts));
  return checkDate(parts as Required<DateParts>, today, minAge);
};

function whyIncomplete(folded: string, { day, month, year }: DateParts): DateWhy {
  if (
    /\b(besok|kemarin|kemaren|wingi|sesuk|lusa|hari ini|dina iki|sekarang|saiki|tadi|nanti|mbesuk)\b/.test(
      folded,
    )
  )
    return 'NOT_BIRTH_DATE';
  if (month !== undefined && day !== undefined) return 'NO_YEAR';
  if (month !== undefined) return 'NO_DAY';
  const count = /(?<!\d)\d{1,3}(?!\d)/.exec(folded);
  const spoken = /\b(umur|usia|yuswa|tahun|taun|thn|th)\b/.test(folded);
  if (year !== undefined) return 'ONLY_YEAR';
  if (
    count !== null &&
    /\b(lahir|kelahiran|tahun|taun|thn|th)\b.*\d/.test(folded) &&
    !/\b(umur|usia)\b/.test(folded)
  )
    return 'ONLY_YEAR';
  return count !== null && (spoken || /^\d{1,3}\b/.test(folded)) ? 'AGE' : spoken ? 'AGE' : 'NOT_UNDERSTOOD';
}

function checkDate(
  { day, month, year, yearDigits }: Required<DateParts>,
  today: string,
  minAge: number,
): Understood<string, DateWhy, never> {
  if (yearDigits !== 2 && yearDigits !== 4) return misunderstood('NOT_UNDERSTOOD');
  const full = yearDigits === 4 ? year : fullYear(year, Number(today.slice(0, 4)));
  if (month > 12 && month <= 31 && day >= 1 && day <= 12)
    return checkDate({ day: month, month: day, year: full, yearDigits: 4 }, today, minAge);
  if (month < 1 || month > 12) {
    const detail = day > 12 ? `no month ${month} and no month ${day}` : `no month ${month}`;
    return { ok: false, why: 'NO_SUCH_MONTH', detail };
  }
  const value = isoDate(full, month, day);
  if (value === undefined) return misunderstood(month === 2 && day === 29 ? 'NOT_LEAP_YEAR' : 'NO_SUCH_DAY');
  if (value > today) return misunderstood('FUTURE');
  if (value > yearsBefore(today, minAge)) return { ok: false, why: 'TOO_YOUNG', value };
  if (value < yearsBefore(today, maxAge)) return { ok: false, why: 'TOO_OLD', value };
  return understood(value);
}

/** Undefined for a day that the month does not have. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const padded = (number: number, length: number) => String(number).padStart(length, '0');
  const iso = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** As text, ISO dates of four-digit years compare like dates. */
function yearsBefore(isoDay: string, years: number): string {
  return String(Number(isoDay.slice(0, 4)) - years).padStart(4, '0') + isoDay.slice(4);
}

function fullYear(twoDigits: number, thisYear: number): number {
  const century = thisYear - (thisYear % 100);
  return century + twoDigits > thisYear ? century - 100 + twoDigits : century + twoDigits;
}
