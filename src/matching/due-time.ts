import { DateTime } from 'luxon';
import { afterQuietHours } from '../notices/quiet-hours.ts';

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
  const local = DateTime.fromJSDate(now, { zone: 'Asia/Jakarta' });
  switch (setting.frequency) {
    case 'now':
      return rings ? afterQuietHours(now, setting.quietFrom, setting.quietUntil) : now;
    case 'daily':
      return nextHour(local, setting.digestHour).toJSDate();
    case 'weekly': {
      let due = nextHour(local, setting.digestHour);
      while (due.weekday !== setting.digestDay) due = due.plus({ days: 1 });
      return due.toJSDate();
    }
    default:
      return setting.frequency satisfies never;
  }
}

/** The next time that it is this hour, later than now. */
function nextHour(from: DateTime, hour: number): DateTime {
  const today = from.startOf('day').set({ hour });
  return today > from ? today : today.plus({ days: 1 });
}
