import { findMentions, findSimilarMentions } from '../../answers/regions/find-mentions.ts';
import { outsidePrefix, placeLevels, provinceCode, type Place } from '../../answers/regions/place-index.ts';
import { isRegencyCode } from '../../answers/regions/regions.ts';
import { areas } from '../../answers/regions/region-words.ts';
import { isKnownWork, isListedWork } from './is-known-work.ts';

/** A place that a search names. */
export interface SearchedPlace {
  /** Kemendagri codes; several where places share a name, likeliest first. Empty: outside the province. */
  codes: readonly string[];
  /** The name of a place outside the province. */
  outside?: string;
  /** The name of a district or town below the regency. */
  within?: string;
}

interface Found {
  places: SearchedPlace[];
  /** The text without the names of places. */
  rest: string;
}

const preposition = /^(?:di|ning|neng|nang|ing|in|at|daerah|area|wilayah|sekitar|dekat|cedak)$/;
const sureLevels = new Set(['city', 'regency', 'seat', 'other', 'province']);
const typeWord = /^(?:kab|kabupaten|kota|kec|kecamatan)$/;

/**
 * All places that folded text names ("sragen atau boyolali"), wider areas too ("solo raya"); where none is, one that is
 * spelled nearly right. Words of work are none ("batu", "las").
 */
export function placesOfSearch(folded: string): Found {
  const area = areas.find(([pattern]) => pattern.test(folded));
  if (area !== undefined)
    return { places: area[1].map((code) => ({ codes: [code] })), rest: folded.replace(area[0], ' ') };
  const parts = folded.split(/([^\p{L}\p{N}]+)/u);
  const at = parts.flatMap((part, index) => (index % 2 === 0 && part !== '' ? [index] : []));
  const tokens = at.map((index) => ({
    text: parts[index] ?? '',
    breakBefore: /[,;/]/.test(parts[index - 1] ?? ''),
  }));
  const exact = findMentions(tokens);
  const known = exact.filter(
    ({ places: meanings, from, to }) =>
      to - from > 1 ||
      preposition.test(tokens[from - 1]?.text ?? '') ||
      !isWork(tokens[from]?.text ?? '', meanings),
  );
  const mentions =
    known.length > 0
      ? known
      : findSimilarMentions(tokens, []).filter(({ from }) => !isKnownWork(tokens[from]?.text ?? ''));
  const places: SearchedPlace[] = [];
  for (const { places: meanings, from, to } of mentions) {
    const codes = [...new Set(likeliestFirst(meanings).filter(isRegencyCode))];
    const isProvince = meanings.every(({ target }) => target === provinceCode);
    const outside = meanings.find(({ target }) => target.startsWith(outsidePrefix));
    const said = tokens.slice(from, to).map(({ text }) => text);
    const name = said.filter((word) => !typeWord.test(word)).join(' ');
    if (codes.length === 0 && outside === undefined && !isProvince) continue;
    const isWithin = meanings.every(({ level }) => level === 'district');
    if (codes.length > 0) places.push({ codes, ...(isWithin && { within: name }) });
    else if (outside !== undefined) places.push({ codes: [], outside: name });
    for (let token = from; token < to; token += 1) parts[at[token] ?? -1] = '';
  }
  return { places: narrowed(places), rest: parts.join('') };
}

function likeliestFirst(meanings: readonly Place[]): string[] {
  return meanings
    .toSorted((one, other) => placeLevels.indexOf(one.level) - placeLevels.indexOf(other.level))
    .map(({ target }) => target);
}

/** A well-known name is a place even where lists of work hold it too; a small or far one is not. */
function isWork(word: string, meanings: readonly Place[]): boolean {
  return meanings.some(({ level }) => sureLevels.has(level)) ? isListedWork(word) : isKnownWork(word);
}

/** A district beside its regency ("sayung demak") is one place. */
function narrowed(places: SearchedPlace[]): SearchedPlace[] {
  const districts = places.filter(({ within }) => within !== undefined);
  return places.flatMap((place) => {
    if (place.within !== undefined) {
      const regency = places.find(
        (other) => other.within === undefined && other.codes.some((code) => place.codes.includes(code)),
      );
      return regency === undefined
        ? [place]
        : [{ codes: place.codes.filter((code) => regency.codes.includes(code)), within: place.within }];
    }
    return districts.some(({ codes }) => codes.some((code) => place.codes.includes(code))) ? [] : [place];
  });
}
