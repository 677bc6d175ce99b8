import { findPlace, findPlaceBySound, findSimilarPlace } from './find-place.ts';
import { type Place, placeKey } from './place-index.ts';
import type { PlaceToken } from './place-tokens.ts';
import { streetNames } from './street-names.ts';
import { regionFillers, saidAlone, typeWords } from './region-words.ts';
import { twinOf } from './regions.ts';

export type { PlaceToken };

/** A place named in a text, with all its meanings. */
export interface Mention {
  places: Place[];
  /** Index of its first token, and of the first one after it. */
  from: number;
  to: number;
  /** "kota", "kab" or "kec" said with it. */
  type?: 'kota' | 'kab' | 'kec' | undefined;
}

const longestName = 4;
/** In a longer text a word that is nearly a place's name is mostly just a word. */
const mostUnknownWords = 3;

/** Places named exactly, longest names first, without streets and housing estates. */
export function findMentions(all: PlaceToken[]): Mention[] {
  const tokens = withoutStreets(all);
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const text = tokens[at]?.text ?? '';
    const type = typeWords[text];
    const found = mentionAt(tokens, at) ?? (type === undefined ? undefined : mentionAt(tokens, at + 1, true));
    if (found === undefined) {
      const last = mentions.at(-1);
      if (type !== undefined && last?.to === at && !tokens[at]?.breakBefore && type !== 'kec') {
        last.type ??= type;
        last.places = ofType(last.places, type);
        last.to = at + 1;
      }
      at += 1;
      continue;
    }
    if (found.from > at) mentions.push({ ...found, type, places: ofType(found.places, type) });
    else mentions.push(found);
    at = found.to;
  }
  return mentions;
}

/** Places in the remaining words, written nearly right. */
export function findSimilarMentions(all: PlaceToken[], known: Mention[]): Mention[] {
  const tokens = withoutStreets(all);
  const isFree = (at: number) =>
    !known.some(({ from, to }) => at >= from && at < to) &&
    !isWord(tokens[at]?.text ?? '') &&
    tokens[at] !== undefined;
  const found: Mention[] = [];
  if (tokens.filter((_, at) => isFree(at)).length > mostUnknownWords) return found;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isFree(at)) continue;
    const pair = isFree(at + 1) && !tokens[at + 1]?.breakBefore ? keyOf(tokens, at, at + 2) : '';
    const single = findSimilarPlace(keyOf(tokens, at, at + 1));
    const places = single.length > 0 ? single : findSimilarPlace(pair);
    if (places.length === 0) continue;
    const to = single.length > 0 ? at + 1 : at + 2;
    const type = typeWords[tokens[at - 1]?.text ?? ''] ?? typeWords[tokens[to]?.text ?? ''];
    found.push({ places: ofType(places, type), from: at, to, type });
    at = to - 1;
  }
  return found;
}

/** The same number of tokens, those of street names empty. */
function withoutStreets(tokens: PlaceToken[]): PlaceToken[] {
  const streets = streetNames(tokens);
  return tokens.map((token, at) => (streets.has(at) ? { text: '', breakBefore: true } : token));
}

/** District names that are everyday words ("suruh", "butuh"); they count only beside their regency. */
export function findWordMentions(tokens: PlaceToken[]): Mention[] {
  return tokens.flatMap(({ text }, at) =>
    regionFillers.has(text) ? [{ places: findPlace(text), from: at, to: at + 1 }] : [],
  );
}

function mentionAt(tokens: PlaceToken[], from: number, evenFiller = false): Mention | undefined {
  for (let length = longestName; length >= 1; length -= 1) {
    const words = tokens.slice(from, from + length);
    if (words.length < length || words.slice(1).some((word) => word.breakBefore || word.text === ''))
      continue;
    const [{ text: word = '' } = {}] = words;
    if (length === 1 && !evenFiller && isWord(word) && (tokens.length > 1 || saidAlone.has(word))) continue;
    const key = keyOf(tokens, from, from + length);
    const places = length === 1 ? findPlace(key) : findPlaceBySound(key);
    if (places.length > 0) return { places, from, to: from + length };
  }
  return undefined;
}

function keyOf(tokens: PlaceToken[], from: number, to: number): string {
  return placeKey(
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(''),
  );
}

function isWord(text: string): boolean {
  return regionFillers.has(text) || (typeWords[text] !== undefined && text !== 'kt');
}

/** The meanings that go with "kota", "kab" or "kec"; all of them where none does. */
function ofType(places: Place[], type: Mention['type']): Place[] {
  if (type === undefined) return places;
  const wanted = places.filter(({ level }) =>
    type === 'kota' ? level === 'city' : type === 'kab' ? level === 'regency' : level === 'district',
  );
  if (wanted.length > 0) return wanted;
  if (type === 'kec') return places;
  const twins = places.flatMap((place): Place[] => {
    const twin = place.level === 'district' ? undefined : twinOf(place.target);
    const level = type === 'kota' ? 'city' : 'regency';
    return twin !== undefined && Number(twin.slice(3)) > 70 === (type === 'kota')
      ? [{ ...place, target: twin, level }]
      : [];
  });
  if (twins.length > 0) return twins;
  const named = places.filter(({ level }) => level !== 'district');
  return named.length > 0 ? named : places;
}
