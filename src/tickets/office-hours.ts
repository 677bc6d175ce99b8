const dayMs = 86_400_000;
const hourMs = 3_600_000;
const wibOffsetMs = 7 * hourMs;
const opensAt = 8;
const closesAt = 15;

/**
 * When the office opens next: Monday to Friday, 8 to 15 WIB. Null while it is open. Public holidays are not known here,
 * so what is said is the earliest time, not a promise.
 */
export function nextOpening(now: Date): Date | null {
  const wib = new Date(now.getTime() + wibOffsetMs);
  const hour = wib.getUTCHours();
  if (isWorkday(wib) && hour >= opensAt && hour < closesAt) return null;
  const opening = new Date(wib);
  opening.setUTCHours(opensAt, 0, 0, 0);
  while (opening <= wib || !isWorkday(opening)) opening.setTime(opening.getTime() + dayMs);
  return new Date(opening.getTime() - wibOffsetMs);
}

function isWorkday(wib: Date): boolean {
  return wib.getUTCDay() >= 1 && wib.getUTCDay() <= 5;
}
