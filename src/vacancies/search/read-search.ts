import { findMentions } from '../../answers/regions/find-mentions.ts';
import { isRegencyCode } from '../../answers/regions/regions.ts';
import { fieldTokens } from '../fields/classify-fields.ts';
import { fieldTerms } from '../fields/field-terms.ts';
import { synonyms } from './synonyms.ts';

/** What a person typed to find work. */
export interface Search {
  /** One entry a word or phrase typed: itself and its synonyms. */
  groups: string[][];
  /** Where the work should be ("kasir solo"), Kemendagri codes: several where places share a name, likeliest first. */
  near: string[];
  /** The words that are left, for comparing spellings. */
  words: string;
}

const empty = new Set(
  `lowongan loker kerja kerjo pekerjaan lowker cari carikan mencari nyari golek pados ingin mau pengen saya aku kulo yang sing
  dan lan atau untuk di ing nang neng ke dari daerah sekitar bagian sebagai jadi dadi bidang posisi staf staff ada minta tolong
  job vacancy work as in the for a and or dekat cedak terbaru info butuh butuhkan dicari gaji tinggi lulusan`.split(
    /\s+/,
  ),
);
const longestPhrase = 3;
const mostGroups = 8;

const byPhrase = new Map<string, Set<string>>();
for (const group of synonyms) {
  for (const phrase of group) {
    const known = byPhrase.get(phrase) ?? new Set([phrase]);
    for (const other of group) known.add(other);
    byPhrase.set(phrase, known);
  }
}

/** Splits typed words into what to look for and where; words that say nothing are left out. */
export function readSearch(typed: string): Search {
  const tokens = fieldTokens(typed);
  const place = findPlaceIn(tokens);
  const left = tokens.filter(
    (token, at) => !empty.has(token) && (place === null || at < place.from || at >= place.to),
  );
  return { groups: groupsOf(left), near: place?.codes ?? [], words: left.join(' ') };
}

function findPlaceIn(tokens: string[]): { codes: string[]; from: number; to: number } | null {
  const mentions = findMentions(tokens.map((text) => ({ text, breakBefore: false })));
  for (const { places, from, to } of mentions) {
    const inside = places.map(({ target }) => target).filter(isRegencyCode);
    const isWork = fieldTerms.has(tokens[from] ?? '');
    if (inside.length > 0 && !isWork) return { codes: [...new Set(inside)], from, to };
  }
  return null;
}

function groupsOf(tokens: string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < tokens.length && groups.length < mostGroups;) {
    const length =
      [longestPhrase, 2, 1].find((count) => byPhrase.has(tokens.slice(at, at + count).join(' '))) ?? 1;
    const phrase = tokens.slice(at, at + length).join(' ');
    groups.push([...(byPhrase.get(phrase) ?? [phrase])]);
    at += length;
  }
  return groups;
}
