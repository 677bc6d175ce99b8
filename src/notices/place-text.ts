import { regionName } from '../answers/regions/regions.ts';

/** Where the work is, for people to read; an empty text where it is not known. Region names need no translation. */
export function placeText(vacancy: {
  regency: string | null;
  placeText: string | null;
  remote: boolean;
}): string {
  const { regency, placeText: given, remote } = vacancy;
  const place = regency === null ? (given ?? '') : regionName(regency);
  if (!remote) return place === '' ? '-' : place;
  return place === '' ? 'Remote' : `${place} / remote`;
}
