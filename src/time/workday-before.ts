import { officeDays, type OfficeDays } from './office-days.ts';
import { wibTime } from './wib-time.ts';

/** The same hour on the office's last working day before: what has waited since then has waited for a working day. */
export function workdayBefore(now: Date, days: OfficeDays = officeDays()): Date {
  let before = wibTime(now).minus({ days: 1 });
  while (!days.isWorkday(before.toISODate())) before = before.minus({ days: 1 });
  return before.toJSDate();
}
