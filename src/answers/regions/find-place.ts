import { isEverydayWord } from '../words/everyday-words.ts';
import { editDistance, tolerance } from '../words/edit-distance.ts';
import { isSubsequence, skeletonOf, soundOf } from '../words/spelling.ts';
import { type Place, placeIndex } from './place-index.ts';

/** Places of exactly this name. */
export function findPlace(key: string): Place[] {
  return placeIndex().exact.get(key) ?? [];
}

/** Places of exactly this name, else of one that sounds so. */
export function findPlaceBySound(key: string): Place[] {
  return placeIndex().exact.get(key) ?? placeIndex().sounds.get(soundOf(key)) ?? [];
}

/** Places of a name that sounds so, is shortened so, or lies a small typo away: the nearest only. */
export function findSimilarPlace(key: string): Place[] {
  if (key.length < 4 || /\d/.test(key) || isEverydayWord(key)) return [];
  const sounds = placeIndex().sounds.get(soundOf(key));
  if (sounds !== undefined) return sounds;
  const shortened = byDroppedVowels(key);
  return shortened.length > 0 ? shortened : byTypo(key);
}

function byDroppedVowels(key: string): Place[] {
  const skeleton = skeletonOf(key);
  if (skeleton.length < 3) return [];
  const folded = key.replace(/ng/g, 'g');
  const found = (placeIndex().skeletons.get(skeleton) ?? []).filter(
    (place) =>
      (skeleton.length > 3 || isNamesake(place)) &&
      key.length < place.key.length &&
      isSubsequence(folded, place.key.replace(/ng/g, 'g')),
  );
  return preferNamesake(found);
}

function byTypo(key: string): Place[] {
  let least = tolerance(key.length);
  let best: Place[] = [];
  for (const place of placeIndex().all) {
    if (!isNamesake(place) && (place.key.length < 6 || key.length < 6)) continue;
    if (Math.abs(place.key.length - key.length) > least || !similarStart(key, place.key)) continue;
    const distance = editDistance(key, place.key);
    if (distance > least || (!isNamesake(place) && distance > 1)) continue;
    best = distance < least ? [place] : [...best, place];
    least = distance;
  }
  const names = new Set(best.map((place) => place.key));
  const chosen = preferNamesake(best);
  return names.size === 1 || new Set(chosen.map((place) => place.key)).size === 1 ? chosen : [];
}

/** Among names equally near, those of a regency or city are meant. */
function preferNamesake(places: Place[]): Place[] {
  const named = places.filter(isNamesake);
  if (named.length === 0) return places;
  const keys = new Set(named.map((place) => place.key));
  return keys.size === 1 ? places.filter((place) => keys.has(place.key)) : named;
}

function isNamesake({ level }: Place): boolean {
  return level === 'regency' || level === 'city' || level === 'seat';
}

function similarStart(typed: string, name: string): boolean {
  return typed[0] === name[0] || typed.length >= 7 || (typed[0] === name[1] && typed[1] === name[0]);
}
