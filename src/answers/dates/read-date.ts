import { findNumeral } from '../numbers/find-numeral.ts';
import { readNumeral } from '../numbers/read-numeral.ts';
import { monthLike, monthOf } from './month-words.ts';

/** What is said of a date; the year as written, 2 or 4 digits. */
export interface DateParts {
  day?: number;
  month?: number;
  year?: number;
  yearDigits?: number;
}

type Item = { number: number; digits: number } | { month: number } | { word: string };

/** Reads day, month and year in any usual order and spelling; empty where nothing like a date is found. */
export function readDate(folded: string): DateParts {
  const items = itemsOf(prepare(folded));
  const at = items.findIndex((item) => 'month' in item);
  return at === -1 ? readNumbers(items) : readAroundMonth(items, at);
}

function prepare(folded: string): string {
  return (
    folded
      .replace(/\b(jam|pukul|pkl|jm)\.? ?\d{1,2}([.:]\d{2})*( ?(wib|pagi|siang|sore|malam))?/g, ' ')
      .replace(/\b\d{1,2}:\d{2}(:\d{2})?\b/g, ' ')
      .replace(/t(?=\d\d:)/g, ' ')
      // The letters O, I and l typed for digits.
      .replace(/\b(?=[oil\d]*\d)[oil\d]{2,8}\b/g, (number) => number.replace(/o/g, '0').replace(/[il]/g, '1'))
      .replace(/\b(tgl|tanggal|tggl|tanggl)\b|\b(bulan|bln|sasi|wulan)\b|\b(tahun|thn|th|taun)\b/g, ' ')
      .replace(/(\d)(st|nd|rd)\b/g, '$1')
      .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, '$& ')
  );
}

function itemsOf(text: string): Item[] {
  const tokens = text.match(/\d+|[a-z]+/g) ?? [];
  const items: Item[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    if (/^\d/.test(token)) {
      items.push({ number: Number(token), digits: token.length });
      at += 1;
      continue;
    }
    const month = monthOf(token);
    const spoken = month === undefined && findNumeral(token).length > 0 ? readNumeral(tokens, at) : undefined;
    if (month !== undefined) items.push({ month });
    else if (spoken === undefined) items.push({ word: token });
    else items.push({ number: spoken.value, digits: String(spoken.value).length });
    at = spoken?.next ?? at + 1;
  }
  return joinSpokenYear(guessMonth(items));
}

/** A word between two numbers, or after the first of them, may be a misspelt month. */
function guessMonth(items: Item[]): Item[] {
  if (items.some((item) => 'month' in item)) return items;
  const at = items.findIndex(
    (item, index) =>
      'word' in item && 'number' in (items[index - 1] ?? {}) && monthLike(item.word) !== undefined,
  );
  const guessed = items[at];
  if (guessed === undefined || !('word' in guessed)) return items;
  return items.map((item, index) => (index === at ? { month: monthLike(guessed.word) ?? 0 } : item));
}

/** "sembilan belas sembilan delapan" is said for 1998, "dua ribu" stands as it is. */
function joinSpokenYear(items: Item[]): Item[] {
  const at = items.findIndex((item) => 'month' in item);
  const years = items.slice(at + 1).filter((item) => 'number' in item);
  const [century, first, second] = years.map((item) => item.number);
  if (at === -1 || (century !== 19 && century !== 20) || first === undefined) return items;
  const year = second === undefined ? first : first * 10 + second;
  return year > 99 ? items : [...items.slice(0, at + 1), { number: century * 100 + year, digits: 4 }];
}

function readAroundMonth(items: Item[], at: number): DateParts {
  const { month } = items[at] as { month: number };
  const before = items.slice(0, at).filter((item) => 'number' in item);
  const after = items.slice(at + 1).filter((item) => 'number' in item);
  const [day] = before.slice(-1);
  const [year, more] = after;
  if (day !== undefined && day.digits >= 3)
    return { month, ...yearOf(day), ...(year && { day: year.number }) };
  if (day !== undefined) return { month, day: day.number, ...yearOf(year) };
  if (year === undefined) return { month };
  // "April 21, 1998"
  return year.digits <= 2 && more !== undefined
    ? { month, day: year.number, ...yearOf(more) }
    : { month, ...yearOf(year) };
}

function yearOf(item: { number: number; digits: number } | undefined): DateParts {
  return item === undefined ? {} : { year: item.number, yearDigits: item.digits };
}

function readNumbers(items: Item[]): DateParts {
  const numbers = items.filter((item) => 'number' in item);
  const [first, second, third] = numbers;
  if (first === undefined) return {};
  if (second === undefined)
    return first.digits >= 5 ? readRun(String(first.number).padStart(first.digits, '0')) : yearOnly(first);
  if (first.digits === 4)
    return { ...yearOf(first), month: second.number, ...(third && { day: third.number }) };
  if (second.digits >= 3) return { month: first.number, ...yearOf(second) };
  if (third !== undefined && third.digits <= 2 && first.number > 31)
    return { day: third.number, month: second.number, ...yearOf(first) };
  return { day: first.number, month: second.number, ...yearOf(third) };
}

function yearOnly(item: { number: number; digits: number }): DateParts {
  return item.digits === 4 ? yearOf(item) : {};
}

/** 17081998, 19980817, 170898. "081998" is a month and its year; a run that can be two days is no date. */
function readRun(digits: string): DateParts {
  const number = (from: number, to: number) => Number(digits.slice(from, to));
  const isYear = (from: number) => /^(?:19[3-9]|20[0-2])\d$/.test(digits.slice(from, from + 4));
  if (digits.length === 6 && isYear(2)) {
    const month = number(0, 2);
    if (month >= 1 && month <= 12) return { month, year: number(2, 6), yearDigits: 4 };
  }
  if (digits.length === 6 || digits.length === 5) {
    const full = digits.padStart(6, '0');
    return {
      day: Number(full.slice(0, 2)),
      month: Number(full.slice(2, 4)),
      year: Number(full.slice(4)),
      yearDigits: 2,
    };
  }
  // 1011995 is 1-01-1995 or 10-1-1995; 7081998 can only be 7-08-1998.
  if (digits.length === 7)
    return twoWays(digits) ? { year: number(3, 7), yearDigits: 4 } : readRun(`0${digits}`);
  if (digits.length !== 8) return {};
  if (isYear(0) && !(isYear(4) && number(0, 2) <= 31 && number(2, 4) <= 12))
    return { year: number(0, 4), yearDigits: 4, month: number(4, 6), day: number(6, 8) };
  return { day: number(0, 2), month: number(2, 4), year: number(4, 8), yearDigits: 4 };
}

function twoWays(digits: string): boolean {
  const shortDay = Number(digits.slice(1, 3));
  const longDay = Number(digits.slice(0, 2));
  return shortDay >= 1 && shortDay <= 12 && longDay >= 1 && longDay <= 31 && digits[2] !== '0';
}
