/**
 * Birth dates of an age in full years on a day.
 * @param today ISO date
 * @returns `after` exclusive and `until` inclusive, ISO dates; null where the age is open on that side
 */
export function birthDatesOf(
  age: { from: number | null; to: number | null },
  today: string,
): { after: string | null; until: string | null } {
  return {
    after: age.to === null ? null : yearsBefore(today, age.to + 1),
    until: age.from === null ? null : yearsBefore(today, age.from),
  };
}

/** The 29th of February has no counterpart in most years: then the 28th, as the law counts a birthday. */
function yearsBefore(today: string, years: number): string {
  const year = Number(today.slice(0, 4)) - years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = today.slice(5) === '02-29' && !leap ? '02-28' : today.slice(5);
  return `${String(year).padStart(4, '0')}-${day}`;
}
