import { findMentions, type Mention, type PlaceToken } from '../../answers/regions/find-mentions.ts';
import { outsidePrefix, provinceCode, type Place, placeLevels } from '../../answers/regions/place-index.ts';
import { regionName } from '../../answers/regions/regions.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import { wholeProvince, type WorkPlace } from './work-place.ts';

/** Words before a place of work. */
const cue =
  /^(di|cabang|cab|area|wilayah|penempatan|ditempatkan|lokasi|plant|pabrik|proyek|site|kota|kab|kabupaten|ho|outlet|store|depo|unit|kantor|office|branch)$/;
/** Everyday words that are also names of places elsewhere, or of districts. */
const shortest = 5;
const alsoWords = new Set(['medan', 'padang', 'banjar', 'landak', 'bangka', 'metro', 'tebing', 'kendari']);
const knownShort = new Set(['solo', 'cepu', 'pati', 'tegal']);

/**
 * The place that a title or a line of text names, if it does. Names that are also ordinary words, abbreviations and
 * districts count only in brackets or after a word such as "cabang". Of several meanings `prefer` wins if it is one of
 * them, else the city.
 */
export function findNamedPlace(text: string, prefer: string | null): WorkPlace | undefined {
  const tokens = tokensOf(text);
  const mentions = findMentions(tokens)
    .map((mention) => ({ ...mention, places: trusted(mention, tokens) }))
    .filter(({ places }) => places.length > 0);
  const inside = mentions.find(({ places }) => places.some(({ level }) => level !== 'province'));
  const found = inside ?? mentions[0];
  if (found === undefined) return undefined;
  const words = tokens.slice(found.from, found.to).map(({ text: word }) => word);
  return placeOf(found.places, words, prefer);
}

interface TitleToken extends PlaceToken {
  /** Number of the brackets around it, 0 for none. */
  bracket: number;
}

function trusted({ places, from, to, type }: Mention, tokens: TitleToken[]): Place[] {
  const before = tokens[from - 1];
  if (before?.text === 'bahasa') return [];
  if (type !== undefined || cue.test(before?.text ?? '')) return places;
  const bracket = tokens[from]?.bracket ?? 0;
  const alone =
    (from === 0 || before?.bracket !== bracket) &&
    tokens[to]?.bracket !== bracket &&
    (bracket > 0 || from === 0);
  if (alone) return places;
  if (bracket > 0) return places.filter(({ level }) => level !== 'district');
  return places.filter(({ level, key }) => {
    if (level === 'district') return false;
    return (key.length >= shortest || knownShort.has(key) || level === 'regency') && !alsoWords.has(key);
  });
}

function placeOf(places: Place[], words: string[], prefer: string | null): WorkPlace {
  const preferred = places.find(({ target }) => target === prefer);
  const [first] = places.toSorted((a, b) => placeLevels.indexOf(a.level) - placeLevels.indexOf(b.level));
  const { target } = preferred ?? first ?? { target: provinceCode };
  if (target === provinceCode) return { regency: null, placeText: wholeProvince, remote: false };
  if (!target.startsWith(outsidePrefix))
    return { regency: target, placeText: regionName(target), remote: false };
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
  return { regency: null, placeText: name, remote: false };
}

function tokensOf(text: string): TitleToken[] {
  const tokens: TitleToken[] = [];
  let bracket = 0;
  let brackets = 0;
  for (const match of foldText(text).matchAll(/([^\p{L}\p{N}']*)([\p{L}\p{N}']+)/gu)) {
    const between = match[1] ?? '';
    for (const sign of between) {
      if (sign === '(') bracket = brackets += 1;
      if (sign === ')') bracket = 0;
    }
    tokens.push({
      text: (match[2] ?? '').replace(/'/g, ''),
      breakBefore: /[,;()/]|\s-\s/.test(between),
      bracket,
    });
  }
  return tokens;
}
