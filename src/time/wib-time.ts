import { DateTime } from 'luxon';
import { wibZone } from './wib-zone.ts';

/** An instant as the clocks and calendars of Western Indonesia show it. */
export function wibTime(at: Date): DateTime<true> {
  const time = DateTime.fromJSDate(at, { zone: wibZone });
  if (!time.isValid) throw new RangeError(`Not a moment: ${String(at)}`);
  return time;
}
