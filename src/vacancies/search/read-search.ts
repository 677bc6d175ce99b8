import { findMentions, findSimilarMentions } from '../../answers/regions/find-mentions.ts';
import { isRegencyCode } from '../../answers/regions/regions.ts';
import { fieldTokens } from '../fields/classify-fields.ts';
import { fieldTerms } from '../fields/field-terms.ts';
import { createWordCorrector } from '../../occupations/words/correct-word.ts';
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
  job vacancy work as in the for a and or dekat cedak terbaru info butuh butuhkan dicari gaji tinggi lulusan kab kabupaten
  kota kec kecamatan kak kakak mas mbak pak bu min gak ga nggak gk tidak ya dong nih sih dengan buat bagi nggo kanggo gawean
  gawe pengin pingin bisa yg utk dr sama apa apakah adakah tersedia diatas atas minimal juta jt ribu rb rupiah wilayah area seko
  anyar baru saja aja bapak ibu umur usia tahun lokasi penempatan kantor perusahaan pt cv orang`.split(/\s+/),
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
  const places = findPlacesIn(tokens);
  const isPlace = (at: number) => places.some(({ from, to }) => at >= from && at < to);
  const left = tokens.filter((token, at) => !empty.has(token) && !isPlace(at) && !/^\d+$/.test(token));
  return {
    groups: groupsOf(left),
    near: [...new Set(places.flatMap(({ codes }) => codes))],
    words: left.map(corrected).join(' '),
  };
}

interface NamedPlace {
  codes: string[];
  from: number;
  to: number;
}

/** All places that are named ("sragen atau boyolali"); where none is, one that is spelled nearly right. */
function findPlacesIn(tokens: string[]): NamedPlace[] {
  const placed = tokens.map((text) => ({ text, breakBefore: false }));
  const exact = findMentions(placed);
  const named: NamedPlace[] = [];
  const mentions =
    exact.length > 0
      ? exact
      : findSimilarMentions(placed, []).filter(({ from }) => !isWorkWord(tokens[from] ?? ''));
  for (const { places, from, to } of mentions) {
    const inside = places.map(({ target }) => target).filter(isRegencyCode);
    const isWork = fieldTerms.has(tokens[from] ?? '');
    if (inside.length > 0 && !isWork) named.push({ codes: [...new Set(inside)], from, to });
  }
  return named;
}

function groupsOf(tokens: string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < tokens.length && groups.length < mostGroups;) {
    const length =
      [longestPhrase, 2, 1].find((count) => byPhrase.has(tokens.slice(at, at + count).join(' '))) ?? 1;
    const phrase = tokens.slice(at, at + length).join(' ');
    groups.push(meaningsOf(phrase));
    at += length;
  }
  return groups;
}

/** A phrase with its synonyms; a misspelt word also as the word that was meant, since adverts repeat the error. */
function meaningsOf(phrase: string): string[] {
  const meant = corrected(phrase);
  return [...new Set([...(byPhrase.get(meant) ?? [meant]), phrase])];
}

const workWords = new Set([
  ...[...byPhrase.keys()].flatMap((phrase) => phrase.split(' ')),
  ...fieldTerms.keys(),
]);
const findWord = createWordCorrector(workWords);

function isWorkWord(word: string): boolean {
  return workWords.has(word) || findWord(word) !== undefined;
}

function corrected(word: string): string {
  return workWords.has(word) || word.includes(' ') ? word : (findWord(word) ?? word);
}
