import type { DateTime } from 'luxon';
import { readDate } from '../../answers/dates/read-date.ts';
import { BroadcastError } from '../broadcast-error.ts';
import { weekdayOf } from './weekdays.ts';

const relative = new Map([
  ...['hari ini', 'today', 'dina iki', 'dinten menika', 'nanti', 'mengko', 'mangke'].map(
    (word): [string, number] => [word, 0],
  ),
  ...['besok', 'sesuk', 'mbesuk', 'benjing', 'tomorrow'].map((word): [string, number] => [word, 1]),
  ...['lusa', 'besok lusa'].map((word): [string, number] => [word, 2]),
]);
/** Words that say nothing of the day. */
const filler = /\b(?:hari|dina|dinten|tanggal|tgl|pada|di|on|wib)\b|,/gu;

/**
 * The day that folded words name, as its beginning; null: they name none, or more than that. A day of the week is the
 * next one; a date without a year too.
 * @param today the beginning of today in Western Indonesia
 * @param passed the hour that is meant is over today
 * @throws BroadcastError `noSuchDay`, `otherWeekday`
 */
export function readDay(folded: string, today: DateTime<true>, passed: boolean): DateTime<true> | null {
  const plain = folded.replace(/ ?,/gu, '');
  const days = relative.get(plain) ?? daysAhead(plain);
  if (days !== undefined) return today.plus({ days });
  const words = folded.replace(filler, ' ').replace(/\s+/gu, ' ').trim();
  const [first = '', ...others] = words.split(' ');
  const weekday = weekdayOf(first);
  if (weekday === undefined) return readOnlyDate(words, today);
  const ahead = (weekday - today.weekday + 7) % 7;
  if (others.length === 0) return today.plus({ days: ahead === 0 && passed ? 7 : ahead });
  // "senin depan" is one of the next calendar week.
  if (/^(?:depan|ngarep|next)$/u.test(others.join(' ')))
    return today.startOf('week').plus({ weeks: 1, days: weekday - 1 });
  const date = readOnlyDate(others.join(' '), today);
  if (date !== null && date.weekday !== weekday)
    throw new BroadcastError('otherWeekday', `${date.toISODate()} is another day of the week.`, {
      day: { date: date.toISODate() },
      weekday: { text: { key: `common:weekday_${date.weekday}` } },
    });
  return date;
}

function daysAhead(folded: string): number | undefined {
  const days = /^(\d{1,3}) (?:hari|dina) (?:lagi|maneh|malih)$/u.exec(folded)?.[1];
  return days === undefined ? undefined : Number(days);
}

/** Words that are a date and nothing else. */
function readOnlyDate(words: string, today: DateTime<true>): DateTime<true> | null {
  const alike = /^(?:\d{1,2}|\d{4})(?:[ .\-/]+(?:[a-z]+|\d{1,2}))(?:[ .\-/]+\d{2,4})?$/u;
  if (!alike.test(words)) return null;
  const { day, month, year, yearDigits } = readDate(words);
  if (day === undefined || month === undefined) return null;
  const full = year === undefined || yearDigits === 4 ? year : 2_000 + year;
  const found = dayOf(full ?? today.year, month, day, today);
  if (full !== undefined || found >= today) return found;
  return dayOf(today.year + 1, month, day, today);
}

function dayOf(year: number, month: number, day: number, today: DateTime<true>): DateTime<true> {
  const found = today.set({ year, month: 1, day: 1 }).set({ month, day });
  if (month < 1 || month > 12 || !found.isValid || found.day !== day || found.month !== month)
    throw new BroadcastError('noSuchDay', `There is no day ${day}-${month}-${year}.`);
  return found;
}
