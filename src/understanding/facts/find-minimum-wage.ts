import { regencyCode } from './regency-code.ts';
import facts from './minimum-wages.json' with { type: 'json' };

/**
 * The minimum wage of a regency by its official name, rupiah a month; undefined where two pages do not tell it, or where the
 * decree that is known here has run out.
 * @param today ISO date in WIB
 */
export function findMinimumWage(place: string, today: string): number | undefined {
  if (today > facts.valid_until) return undefined;
  const code = regencyCode(place);
  return facts.wages.find((wage) => wage.code === code)?.rupiah;
}
