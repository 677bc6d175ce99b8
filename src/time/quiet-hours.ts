import { wibTime } from './wib-time.ts';

/**
 * When a notice may be sent that is due now: now, or the end of the person's quiet hours.
 * @param from first quiet hour, 0..23 WIB; equal to `until`: no quiet hours
 * @param until first hour after them
 */
export function afterQuietHours(now: Date, from: number, until: number): Date {
  if (from === until) return now;
  const time = wibTime(now);
  const quiet =
    from < until ? time.hour >= from && time.hour < until : time.hour >= from || time.hour < until;
  if (!quiet) return now;
  const end = time.startOf('day').set({ hour: until });
  return (end <= time ? end.plus({ days: 1 }) : end).toJSDate();
}
