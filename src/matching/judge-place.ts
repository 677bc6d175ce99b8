import { isRegencyCode } from '../answers/regions/regions.ts';
import { wholeProvince } from '../vacancies/places/work-place.ts';
import type { FitPerson, FitVacancy } from './fit.ts';
import { willingPlaces } from './willing-places.ts';

/** `open`: not said, or somewhere in the province. `elsewhere`: outside the province. */
export type PlaceVerdict = 'own' | 'chosen' | 'near' | 'remote' | 'open' | 'far' | 'elsewhere';

type Placed = Pick<FitVacancy, 'regency' | 'placeText' | 'remote'>;

/** How the place of work lies to the person. */
export function judgePlace(person: Pick<FitPerson, 'regency' | 'places'>, vacancy: Placed): PlaceVerdict {
  if (vacancy.remote) return 'remote';
  if (vacancy.regency === null) {
    if (isOpenPlace(vacancy)) return 'open';
    return isNamed(vacancy.placeText, person.places) ? 'chosen' : 'elsewhere';
  }
  if (
    vacancy.regency === person.regency &&
    (person.places.length === 0 || person.places.includes(vacancy.regency))
  )
    return 'own';
  const willing = willingPlaces(person);
  if (willing.length === 0) return 'open';
  if (!willing.includes(vacancy.regency)) return 'far';
  return person.places.length > 0 ? 'chosen' : 'near';
}

/** A place outside the province that the person named. */
function isNamed(placeText: string | null, places: readonly string[]): boolean {
  const text = placeText?.toLowerCase() ?? '';
  return places.some((place) => !isRegencyCode(place) && text.includes(place.toLowerCase()));
}

/** A place that is not said, or only as the province: it may be anywhere near. */
export function isOpenPlace({ regency, placeText, remote }: Placed): boolean {
  return remote || (regency === null && (placeText === null || placeText === wholeProvince));
}
