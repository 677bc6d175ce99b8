import { regionName } from '../../answers/regions/regions.ts';
import { wholeProvince, type WorkPlace } from './work-place.ts';

/** One place of work out of several: those in the province win, the first of them is `regency`; elsewhere is kept in words. */
export function joinPlaces(found: readonly WorkPlace[]): WorkPlace & { places: string[] } {
  const remote = found.some((place) => place.remote);
  const places = [...new Set(found.flatMap(({ regency }) => regency ?? []))];
  const [regency = null] = places;
  if (regency !== null) return { regency, places, placeText: places.map(regionName).join(', '), remote };
  const texts = [...new Set(found.flatMap(({ placeText }) => placeText ?? []))];
  const placeText = texts.includes(wholeProvince) ? wholeProvince : texts.join('; ');
  return { regency, places, placeText: placeText === '' ? null : placeText, remote };
}
