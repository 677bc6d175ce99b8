import { cleanLine } from '../cleaning/clean-field.ts';
import { readPlace } from '../places/read-place.ts';
import type { WorkPlace } from '../places/work-place.ts';

/**
 * Loker.id names a city or a regency. Every name within the province is known here, so one that is not known lies
 * elsewhere.
 */
export function lokerPlace(location: string): WorkPlace {
  const text = cleanLine(location);
  return readPlace(text) ?? { regency: null, placeText: text === '' ? null : text, remote: false };
}
