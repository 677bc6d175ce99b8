import { DateTime } from 'luxon';
import { foldText } from '../answers/words/fold-text.ts';
import { findClosing } from '../vacancies/parse-advert/find-closing.ts';
import type { ReadAnswer } from './posting-answer.ts';

const mostDays = 180;
const usualDays = 30;
const counted =
  /\b(\d{1,3}|se|satu|dua|tiga|a|one|two|three)[ -]?(hari|minggu|pekan|bulan|dinten|days?|weeks?|months?)\b/u;
const counts: Record<string, number> = { se: 1, satu: 1, a: 1, one: 1, dua: 2, two: 2, tiga: 3, three: 3 };
const past = /\b(?:kemarin|kemaren|wingi|yesterday|minggu lalu|bulan lalu)\b/u;

/** The last day of a vacancy: a date, "2 minggu", or (`month`) thirty days from `today`; not past, within half a year. */
export function readClosing(words: string, today: string): ReadAnswer {
  const from = DateTime.fromISO(today);
  const folded = foldText(words);
  if (past.test(folded)) return { why: 'datePast' };
  const day = words === 'month' ? from.plus({ days: usualDays }) : dayOf(words, folded, from);
  if (day === null || !day.isValid) return { why: 'dateUnclear' };
  if (day < from) return { why: 'datePast' };
  if (day > from.plus({ days: mostDays })) return { why: 'dateFar' };
  return { change: { closes: day.toISODate() ?? '' }, note: null };
}

function dayOf(words: string, folded: string, from: DateTime): DateTime | null {
  const iso = findClosing(`batas akhir ${words}`, from.toISODate() ?? '');
  if (iso !== null) return DateTime.fromISO(iso);
  const [, count = '', unit = ''] = counted.exec(folded) ?? [];
  if (unit === '') return null;
  const number = counts[count] ?? Number(count);
  if (/^(?:hari|dinten|day)/u.test(unit)) return from.plus({ days: number });
  return /^(?:minggu|pekan|week)/u.test(unit) ? from.plus({ weeks: number }) : from.plus({ months: number });
}
