import holidays from './public-holidays.json' with { type: 'json' };

/** Which days the office works. */
export interface OfficeDays {
  /** @param day ISO date in WIB */
  isWorkday(day: string): boolean;
  /** Whether all public holidays of a year are known, so that what is said is no guess. */
  isKnown(year: string): boolean;
}

const complete: Record<string, { national: string[]; joint: string[] }> = holidays.complete;

/**
 * Monday to Friday without public holidays and joint leave, see `public-holidays.json`. Of a year that is not in there
 * only the days that are the same every year are known, until the office gives its own.
 * @param own ISO dates on which the office is closed besides; one of a year makes that year known
 */
export function officeDays(own: readonly string[] = []): OfficeDays {
  const closed = new Set(own);
  for (const [year, { national, joint }] of Object.entries(complete))
    for (const day of [...national, ...joint]) closed.add(`${year}-${day}`);
  const known = new Set([...Object.keys(complete), ...own.map((day) => day.slice(0, 4))]);
  return {
    isWorkday: (day) => {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      return weekday >= 1 && weekday <= 5 && !closed.has(day) && !holidays.fixed.includes(day.slice(5));
    },
    isKnown: (year) => known.has(year),
  };
}
