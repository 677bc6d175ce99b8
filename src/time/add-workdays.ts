import type { OfficeDays } from './office-days.ts';
import { wibTime } from './wib-time.ts';

/** In the morning, when what is due is told. */
const hour = 9;

/**
 * 09.00 WIB of the working day that comes so many working days after a moment; the day itself does not count.
 * @param count 1 or more
 */
export function addWorkdays(from: Date, count: number, days: OfficeDays): Date {
  let day = wibTime(from).startOf('day');
  for (let left = count; left > 0;) {
    day = day.plus({ days: 1 });
    if (days.isWorkday(day.toISODate())) left -= 1;
  }
  return day.set({ hour }).toJSDate();
}
