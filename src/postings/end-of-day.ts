import { wibDayStart } from '../time/wib-day-start.ts';

const dayMs = 86_400_000;

/** The last moment of a day in WIB. @param day ISO date */
export function endOfDay(day: string): Date {
  return new Date(wibDayStart(day).getTime() + dayMs - 1_000);
}
