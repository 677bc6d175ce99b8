import { afterQuietHours } from '../time/quiet-hours.ts';
import { wibTime } from '../time/wib-time.ts';

/** When a person wants to hear of vacancies; hours and days in WIB. */
export interface DueSetting {
  frequency: 'now' | 'daily' | 'weekly';
  quietFrom: number;
  quietUntil: number;
  digestHour: number;
  /** 1 Monday … 7 Sunday. */
  digestDay: number;
}

/**
 * When an alert found at `now` is due: at once, or at the end of the quiet hours where the channel rings; else the next
 * hour (and day) of the digest. Equal bounds mean no quiet hours.
 */
export function dueTime(setting: DueSetting, rings: boolean, now: Date): Date {
  switch (setting.frequency) {
    case 'now':
      return rings ? afterQuietHours(now, setting.quietFrom, setting.quietUntil) : now;
    case 'daily':
      return nextHour(now, setting.digestHour, null);
    case 'weekly':
      return nextHour(now, setting.digestHour, setting.digestDay);
    default:
      return setting.frequency satisfies never;
  }
}

/** The next time that it is this hour (on this day of the week) in WIB, later than now. */
function nextHour(now: Date, hour: number, weekday: number | null): Date {
  const time = wibTime(now);
  let due = time.startOf('day').set({ hour });
  while (due <= time || (weekday !== null && due.weekday !== weekday)) due = due.plus({ days: 1 });
  return due.toJSDate();
}
