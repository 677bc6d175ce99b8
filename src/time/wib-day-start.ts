import { DateTime } from 'luxon';
import { wibZone } from './wib-zone.ts';

/**
 * The first instant of a day in Western Indonesia Time.
 * @param day ISO date
 */
export function wibDayStart(day: string): Date {
  const start = DateTime.fromISO(day, { zone: wibZone });
  if (!start.isValid) throw new RangeError(`Not an ISO date: ${day}`);
  return start.startOf('day').toJSDate();
}
