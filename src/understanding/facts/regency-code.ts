import { allRegencies } from '../../answers/regions/regions.ts';

/** The code of a regency by its official name; undefined for any other place. */
export function regencyCode(name: unknown): string | undefined {
  return allRegencies.find((regency) => regency.name === name)?.code;
}
