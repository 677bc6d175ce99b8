import { afterQuietHours } from '../time/quiet-hours.ts';
import { wibTime } from '../time/wib-time.ts';
import type { Repeat } from './broadcast.ts';

const hourMs = 3_600_000;

/** When a series is sent next after `now`: by the calendar, or, where it follows each person's own day, every hour of the day. */
export function nextOccurrence(repeat: Repeat, now: Date): Date {
  if ('event' in repeat) return afterQuietHours(new Date(now.getTime() + hourMs), 20, 7);
  const today = wibTime(now).set({
    hour: repeat.hour,
    minute: 0,
    second: 0,
    millisecond: 0,
  });
  for (let days = 0; ; days += 1) {
    const day = today.plus({ days });
    const fits = repeat.day === 0 || day.weekday === repeat.day;
    if (fits && day.toMillis() > now.getTime()) return day.toJSDate();
  }
}
