import { officeDays, type OfficeDays } from './office-days.ts';
import { wibTime } from './wib-time.ts';

const opensAt = 8;
const closesAt = 15;

/** `at`: when the office opens; `certain`: false where its day may still be a public holiday that is not known here. */
export interface Opening {
  at: Date;
  certain: boolean;
}

/** When the office opens next: on its working days, 8 to 15 WIB. Null while it is open. */
export function nextOpening(now: Date, days: OfficeDays = officeDays()): Opening | null {
  const time = wibTime(now);
  if (days.isWorkday(time.toISODate()) && time.hour >= opensAt && time.hour < closesAt) return null;
  let opening = time.startOf('day').set({ hour: opensAt });
  while (opening <= time || !days.isWorkday(opening.toISODate())) opening = opening.plus({ days: 1 });
  return { at: opening.toJSDate(), certain: days.isKnown(String(opening.year)) };
}
