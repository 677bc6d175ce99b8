import { isRegencyCode, regionName } from '../../answers/regions/regions.ts';
import { findNamedPlace } from './find-named-place.ts';
import { readPlace } from './read-place.ts';
import type { FoundIn } from '../vacancy-facts.ts';
import type { WorkPlace } from './work-place.ts';

const placedAt =
  /\b(?:penempatan|ditempatkan|lokasi kerja|lokasi magang|lokasi penempatan|tempat magang|work location)\b(?:\s+(?:kerja|magang))?\s*(?:di|:|-)?\s*([^\n.;]{2,60})/i;

export interface Seat {
  title: string;
  text: string;
  /** Four digits, e.g. 3374; empty: unknown. */
  regencyCode: string;
  regency: string;
}

/**
 * The place of work where a source gives only the employer's seat: the place that the title names, else the one the
 * text says people are placed at, else the seat (`isSeat`: the work may be elsewhere).
 */
export function placeOfSeat(seat: Seat): { place: WorkPlace; isSeat: boolean } {
  const { place, isSeat } = findPlaceOfSeat(seat);
  return { place, isSeat };
}

/** As {@link placeOfSeat}, with where the place was found. */
export function findPlaceOfSeat({ title, text, regencyCode, regency }: Seat): {
  place: WorkPlace;
  isSeat: boolean;
  foundIn: FoundIn;
} {
  const code = `${regencyCode.slice(0, 2)}.${regencyCode.slice(2)}`;
  const seat = isRegencyCode(code) ? code : null;
  const inTitle = findNamedPlace(title, seat);
  if (inTitle !== undefined) return { place: inTitle, isSeat: false, foundIn: 'title' };
  const inText = findNamedPlace(placedAt.exec(text)?.[1] ?? '', seat);
  if (inText !== undefined) return { place: inText, isSeat: false, foundIn: 'text' };
  const foundIn = 'column';
  if (seat !== null)
    return { place: { regency: seat, placeText: regionName(seat), remote: false }, isSeat: true, foundIn };
  const place = readPlace(regency);
  if (place !== undefined && place.regency === null) return { place, isSeat: true, foundIn };
  const placeText = regency === '' ? null : regency;
  return { place: { regency: null, placeText, remote: false }, isSeat: placeText !== null, foundIn };
}
