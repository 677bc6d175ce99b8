import { officeDays, type OfficeDays } from './office-days.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const wibOffsetMs = 7 * hourMs;
const opensAt = 8;
const closesAt = 15;

/** `at`: when the office opens; `certain`: false where its day may still be a public holiday that is not known here. */
export interface Opening {
  at: Date;
  certain: boolean;
}

/** When the office opens next: on its working days, 8 to 15 WIB. Null while it is open. */
export function nextOpening(now: Date, days: OfficeDays = officeDays()): Opening | null {
  const wib = new Date(now.getTime() + wibOffsetMs);
  const hour = wib.getUTCHours();
  if (days.isWorkday(dayOf(wib)) && hour >= opensAt && hour < closesAt) return null;
  const opening = new Date(wib);
  opening.setUTCHours(opensAt, 0, 0, 0);
  while (opening <= wib || !days.isWorkday(dayOf(opening))) opening.setTime(opening.getTime() + dayMs);
  const at = new Date(opening.getTime() - wibOffsetMs);
  return { at, certain: days.isKnown(dayOf(opening).slice(0, 4)) };
}

function dayOf(wib: Date): string {
  return wib.toISOString().slice(0, 10);
}
