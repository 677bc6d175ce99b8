import { monthOf } from '../../../answers/dates/month-words.ts';
import { foldText } from '../../../answers/words/fold-text.ts';

/** A day and time as written, or (`at`) a moment that needs no reading. */
export interface WrittenMoment {
  at?: Date;
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** An offset as luxon names it, e.g. "UTC+7"; not told: Western Indonesia Time. */
  zone?: string | undefined;
}

const firstSerial = 20_000;
const lastSerial = 80_000;
const dayMs = 86_400_000;
const weekday =
  /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[., ]+/;
const lead = /^(?:tgl|tanggal|s\/d|sd|sampai|hingga|until|paling lambat|batas|per) \.?/;
const year = String.raw`(\d{4}|\d{2})`;
const gap = String.raw`[-/., ]+`;
const ordinal = '(?:st|nd|rd|th)?';

const shapes: [RegExp, (found: (string | undefined)[]) => WrittenMoment | undefined][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/, ([, y, m, d]) => parts(y, Number(m), d)],
  [new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ]${year}(?!\\d)`), ([, d, m, y]) => dayFirst(d, m, y)],
  [
    new RegExp(`^(\\d{1,2})${ordinal}${gap}([a-z]{3,})${gap}'?${year}(?!\\d)`),
    ([, d, m, y]) => parts(y, monthOf(m ?? ''), d),
  ],
  [
    new RegExp(`^([a-z]{3,})${gap}(\\d{1,2})${ordinal}${gap}(\\d{4})`),
    ([, m, d, y]) => parts(y, monthOf(m ?? ''), d),
  ],
  [new RegExp(`^(\\d{4})${gap}([a-z]{3,})${gap}(\\d{1,2})`), ([, y, m, d]) => parts(y, monthOf(m ?? ''), d)],
];

/** 20251231, a day's number in a spreadsheet (46022), seconds or milliseconds since 1970. */
export function dayOfNumber(text: string): WrittenMoment | undefined {
  const packed = /^((?:19|20|21)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/.exec(text);
  if (packed !== null) {
    const [, y, m, d, ...time] = packed;
    const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
    return { ...parts(y, Number(m), d), hour, minute, second };
  }
  if (/^1\d{9}$/.test(text)) return { at: new Date(Number(text) * 1000) };
  if (/^1\d{12}$/.test(text)) return { at: new Date(Number(text)) };
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : 0;
  if (serial < firstSerial || serial >= lastSerial) return undefined;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((serial * dayMs) / 1000) * 1000);
  return {
    ...{ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    ...{ hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() },
  };
}

/** A date in figures or with a month's name, with or without a time and an offset. */
export function dayOfText(text: string): WrittenMoment | undefined {
  const folded = foldText(text).replace(weekday, '').replace(lead, '').replace(weekday, '');
  for (const [shape, read] of shapes) {
    const found = shape.exec(folded);
    const day = found === null ? undefined : read(found);
    if (found === null || day === undefined) continue;
    const time = timeOf(folded.slice(found[0].length));
    return time === undefined ? undefined : { ...day, ...time };
  }
  return undefined;
}

function parts(
  y: string | undefined,
  month: number | undefined,
  d: string | undefined,
): WrittenMoment | undefined {
  if (y === undefined || month === undefined || d === undefined) return undefined;
  const short = Number(y);
  return { year: y.length === 2 ? short + (short < 80 ? 2000 : 1900) : short, month, day: Number(d) };
}

/** Day first; a second figure above 12 can only be the day of a month written first. */
function dayFirst(
  d: string | undefined,
  m: string | undefined,
  y: string | undefined,
): WrittenMoment | undefined {
  return Number(m) > 12 && Number(d) <= 12 ? parts(y, Number(d), m) : parts(y, Number(m), d);
}

const clock =
  /^(?:[t, ]|-(?= ))*(?:(?:pukul|pkl|jam|at) ?\.?)? ?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?(am|pm)? ?/;
const offset = /^(?:(z|utc|gmt|wib|wita|wit)? ?(?:([+-]\d{1,2}):?(\d{2})?)?) ?(?:\(.*\))?$/;
const zones: Record<string, string> = {
  z: 'UTC',
  utc: 'UTC',
  gmt: 'UTC',
  wib: 'UTC+7',
  wita: 'UTC+8',
  wit: 'UTC+9',
};

function timeOf(rest: string): WrittenMoment | undefined {
  const time = clock.exec(rest);
  const after = offset.exec((time === null ? rest : rest.slice(time[0].length)).trim());
  if (after === null) return undefined;
  const [, name, hours, minutes] = after;
  const zone =
    hours === undefined ? zones[name ?? ''] : `UTC${hours}${minutes === undefined ? '' : `:${minutes}`}`;
  if (time === null) return { zone };
  const half = time[4] === undefined ? 0 : time[4] === 'pm' ? 12 : 0;
  const hour = time[4] === undefined ? Number(time[1]) : (Number(time[1]) % 12) + half;
  return { hour, minute: Number(time[2]), second: Number(time[3] ?? 0), zone };
}
