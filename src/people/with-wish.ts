import type { Profile } from '../../flows/facts.ts';
import { classifyFields } from '../vacancies/fields.ts';

/**
 * What changes in a profile when work and a regency are wished for beside what it says. Who wants any work, or work
 * anywhere, has that already.
 */
export function withWish(
  { wish, places, regency }: Profile,
  added: string | null,
  place: string | null,
): Partial<Profile> {
  const change: Partial<Profile> = {};
  const known = (wish ?? '').split(', ').filter((one) => one !== '');
  if (added !== null && known.length > 0 && !known.includes(added)) {
    change.wish = [...known, added].join(', ').slice(0, 1000);
    change.wishFields = [...classifyFields(change.wish)];
  }
  const near = regency === null ? [] : [regency];
  const now = places.length === 0 ? near : places;
  if (place !== null && !now.includes(place) && !now.includes('anywhere')) change.places = [...now, place];
  return change;
}
