import { DateTime } from 'luxon';
import { wibZone } from '../../../time/wib-zone.ts';
import { dayOfNumber, dayOfText, type WrittenMoment } from './written-moment.ts';

/** What stands in a date's place where there is none. */
const nothing =
  /^(?:[-–—.?]*|0|n\/?a|null|none|nan|nat|nil|undefined|tidak ada|kosong|0{4}-0{2}-0{2}.*|open|selamanya|(?:sampai|hingga|s\/d|until) (?:kuota )?(?:terpenuhi|penuh|filled|closed|ditutup))$/i;

const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/;

/**
 * A source's date or time in any usual spelling: ISO, day first ("31/12/2025", "1-11-26"), month names of both languages,
 * RFC 822, a day's number in a spreadsheet, seconds or milliseconds since 1970. Without an offset it is WIB.
 * @param edge which moment a day without a time (or at midnight) stands for
 * @returns null where the source says none, undefined where it says something that cannot be read
 */
export function readMoment(input: unknown, edge: 'start' | 'end' = 'start'): Date | null | undefined {
  if (input === null || input === undefined || input === 0) return null;
  if (typeof input !== 'string' && typeof input !== 'number') return undefined;
  const text = String(input).replace(/\s+/g, ' ').trim().replace(compact, '$1-$2-$3T$4:$5:$6');
  if (typeof input === 'string' && nothing.test(text)) return null;
  const written = dayOfNumber(text) ?? dayOfText(text);
  return written === undefined ? undefined : momentOf(written, edge);
}

function momentOf({ at, zone, ...parts }: WrittenMoment, edge: 'start' | 'end'): Date | undefined {
  if (at !== undefined) return at;
  const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
  if (year === undefined || year < 1990 || year >= 2200) return undefined;
  const isDay = (hour === 0 || hour === 24) && minute === 0 && second === 0;
  const date = DateTime.fromObject(
    { year, month, day },
    { zone: edge === 'end' && isDay ? wibZone : (zone ?? wibZone) },
  );
  if (!date.isValid) return undefined;
  if (isDay && edge === 'end') return date.endOf('day').toJSDate();
  const moment = date.set({ hour, minute, second });
  return moment.isValid ? moment.toJSDate() : undefined;
}
