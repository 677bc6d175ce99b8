import type { AnswerParser, Understood } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { findMentions, findSimilarMentions, findWordMentions, type Mention } from './find-mentions.ts';
import { knownBest, anywhere, areas, denial } from './region-words.ts';
import { placeTokens } from './place-tokens.ts';
import { outsidePrefix, type Place, placeLevels, provinceCode } from './place-index.ts';
import { isRegencyCode, neighbours } from './regions.ts';

/** `OUTSIDE`: `detail` names the place. `PROVINCE`: only Central Java as a whole was named. */
export type RegionWhy = 'EMPTY' | 'NOT_UNDERSTOOD' | 'AMBIGUOUS' | 'OUTSIDE' | 'PROVINCE';
type Result = Understood<string, RegionWhy>;

/**
 * The regency or city (its code) of a place in Central Java named any way: regency, seat, district, town, abbreviation,
 * address. Several meanings give `options`: codes and, for a place elsewhere, `outside: Sleman`, likeliest first.
 */
export const parseRegion: AnswerParser<string, RegionWhy> = (input): Result => {
  const folded = foldText(input);
  if (folded === '') return misunderstood('EMPTY');
  const code = /^(33)[. ]?(\d\d)([. ]?\d\d)?$/.exec(folded);
  if (code !== null && isRegencyCode(`33.${code[2] ?? ''}`)) return understood(`33.${code[2] ?? ''}`);
  const area = areas.find(([pattern]) => pattern.test(folded));
  if (area !== undefined) return { ok: false, why: 'AMBIGUOUS', options: [...area[1]] };
  if (denial.test(folded.replace(otherType, ' '))) return misunderstood('NOT_UNDERSTOOD');
  const meant = folded.replace(otherType, ' ');
  const lived = namedIn(meant.replace(livesNow, '').replace(cameFrom, ' '));
  const named = lived.length > 0 ? lived : namedIn(meant);
  const chosen = named.length > 1 ? named.flatMap(likeliest) : (named[0] ?? []);
  return decide(chosen, folded);
};

/** What each alternative may mean, where it means anything. */
function namedIn(text: string): Place[][] {
  return alternativesOf(text.replace(decided, ''))
    .map(meaningsOf)
    .filter((places) => places.length > 0);
}

function decide(places: Place[], folded: string): Result {
  const specific = places.filter(({ level }) => level !== 'province');
  const targets = [...new Set(specific.map(({ target }) => target))];
  const [first] = targets;
  if (first === undefined) {
    if (places.length > 0) return misunderstood('PROVINCE');
    return misunderstood('NOT_UNDERSTOOD');
  }
  if (anywhere.test(folded) && specific.every(({ level }) => level === 'district'))
    return misunderstood('NOT_UNDERSTOOD');
  if (targets.every((target) => target.startsWith(outsidePrefix)))
    return { ok: false, why: 'OUTSIDE', detail: first.slice(outsidePrefix.length) };
  return targets.length === 1 ? understood(first) : { ok: false, why: 'AMBIGUOUS', options: targets };
}

/** "On the border of Boyolali and Sragen, it counts as Boyolali". */
const decided = /^.*\b(?:masuk|masuknya|termasuk|ikut|tepatnya|melu)\b(?=\s+\w{3,})/;
/** "Di Wonosobo sekarang, aslinya Cilacap". */
const cameFrom = /(?<=\w{3,}.*)\b(?:asli|aslinya|aseli|asal|asalnya|kelahiran|ktpnya)\b.*$/;
/** "Kab. Pekalongan bukan kotanya": names the twin that is not meant. */
const otherType =
  /\b(?:bukan|dudu|sanes|bkn) (?:yang |yg |sing )?(?:di )?(?:kota|kab)(?:upaten)?(?:nya|ne|e)?\b/;
/** "Asli Wonogiri tapi kos di Solo": where somebody lives counts, not where they are from. */
const livesNow =
  /^.*\b(?:asli|aseli|asal\w*|lahir|kelahiran|ktp|dulu|biyen)\b.*\b(?:n?ge?kos|kost?|tinggal|n?ge?ngontrak|kontrak|domisili|menetap|manggon|merantau|pindah|mapan)\b(?=.*\w{3,})/;
/** "kota/kab Semarang" leaves it open which. */
const eitherType = /\b(kota|kab(upaten)?)\b\.?\s*(\/|atau|apa|dan|&)\s*(kota|kab(upaten)?)\b\.?/;

function alternativesOf(folded: string): string[] {
  return folded
    .replace(eitherType, ' ')
    .split(/\s*[/|&\n]\s*|\b(?:atau|ato|utawa|utawi|dan|lan|or)\b/)
    .filter((part) => part.trim() !== '');
}

/** What one alternative may mean: words that go together narrow each other ("karanganyar kebumen"). */
function meaningsOf(part: string): Place[] {
  const tokens = placeTokens(part);
  const exact = findMentions(tokens);
  const similar = anywhere.test(part) ? [] : findSimilarMentions(tokens, exact);
  const further = [...similar, ...findWordMentions(tokens)];
  const mentions = (
    exact.length === 0 ? similar : [...exact, ...further.filter((other) => narrows(other, exact))]
  ).filter((mention) => mention.places.length > 0);
  return settle(groupMeanings(mentions.map(({ places }) => sortPlaces(places))));
}

/** Meanings shared by several mentions stand for all of them. */
function groupMeanings(mentions: Place[][]): Place[][] {
  const groups: Place[][] = [];
  for (const places of mentions) {
    const at = groups.findIndex((group) => common(group, places).length > 0);
    if (at === -1) groups.push(places);
    else groups[at] = common(groups[at] ?? [], places);
  }
  return groups;
}

/** What names without a common meaning say together. */
function settle(groups: Place[][]): Place[] {
  const isOutside = ({ level }: Place) => level === 'outside';
  const saysProvince = groups.some((group) => group.every(({ level }) => level === 'province'));
  const saysElsewhere = groups.some((group) => group.every(isOutside));
  const places = groups
    .filter((group) => group.every(({ level }) => level !== 'province'))
    .map((group) => {
      const fitting = group.filter((place) =>
        saysElsewhere ? isOutside(place) : !saysProvince || !isOutside(place),
      );
      return fitting.length > 0 ? fitting : group;
    });
  const [first, second] = places;
  if (first === undefined) return groups[0] ?? [];
  if (second === undefined) return first;
  return places.length === 2 && liesNear(first, second) ? first : places.flatMap(likeliest);
}

/** "Kartasura, Solo" is a district of Sukoharjo beside the city that everybody knows. */
function liesNear(small: Place[], large: Place[]): boolean {
  const [place] = small;
  const isSmall = small.every(
    ({ level, key }) => level === 'district' || (level === 'other' && key.length >= 5),
  );
  const isOne = new Set(small.map(({ target }) => target)).size === 1;
  return isSmall && isOne && large.some(({ target }) => neighbours(place?.target ?? '').includes(target));
}

function narrows(mention: Mention, others: Mention[]): boolean {
  return others.some(
    ({ places }) =>
      new Set(places.map(({ target }) => target)).size > 1 && common(places, mention.places).length > 0,
  );
}

function common(some: Place[], others: Place[]): Place[] {
  return some.filter(({ target }) => others.some((other) => other.target === target));
}

/** Of several things named at once each is meant in its usual sense. */
function likeliest(places: Place[]): Place[] {
  const named = places.filter(({ level }) => level === 'city' || level === 'regency' || level === 'seat');
  return named.length > 0 ? named : places;
}

function sortPlaces(places: Place[]): Place[] {
  const rank = ({ level, target, key }: Place) =>
    placeLevels.indexOf(level) - (knownBest[key] === target ? 0.5 : 0);
  return places
    .filter((place) => place.target !== provinceCode || place.level === 'province')
    .toSorted((a, b) => rank(a) - rank(b) || a.target.localeCompare(b.target));
}
