import { regionName } from '../../answers/regions/regions.ts';

/** The official name of a regency by its code, as the slots of a message name places. */
export function regencyName(code: string): string {
  return regionName(code);
}
