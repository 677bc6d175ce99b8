import { DateTime } from 'luxon';
import { wibZone } from '../../time/wib-zone.ts';

/** A source's date or time; without an offset it is WIB. Null where it is none. */
export function parseMoment(input: unknown): Date | null {
  return read(input)?.toJSDate() ?? null;
}

/** As {@link parseMoment}, but a date without a time means the end of that day. */
export function parseLastMoment(input: unknown): Date | null {
  const moment = read(input);
  if (moment === null) return null;
  const isDay = /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(String(input));
  return (isDay ? moment.endOf('day') : moment).toJSDate();
}

function read(input: unknown): DateTime | null {
  if (typeof input !== 'string' || input.trim() === '') return null;
  const moment = DateTime.fromISO(input.trim().replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'), { zone: wibZone });
  return moment.isValid && moment.year >= 1990 && moment.year < 2200 ? moment : null;
}
