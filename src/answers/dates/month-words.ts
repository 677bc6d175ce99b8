import { createWordFinder, type WordFinder } from '../words/word-finder.ts';

const months = [
  'januari jan january jnr janu',
  'februari feb pebruari peb february febr pebr feby',
  'maret mar mrt march maart',
  'april apr apl',
  'mei may mey mai',
  'juni jun june',
  'juli jul july',
  'agustus agu agt ags agst agus agustusan august aug agts',
  'september sep sept spt septembre',
  'oktober okt oct october octo oktobr',
  'november nov nopember nop novem',
  'desember des dec december decem dsmb',
];
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

let finder: WordFinder<number> | undefined;
let exact: Map<string, number> | undefined;

/** Month 1..12 of a month's name, abbreviation or Roman numeral as written; undefined for other words. */
export function monthOf(word: string): number | undefined {
  exact ??= new Map([...entries(), ...roman.map((numeral, index): [string, number] => [numeral, index + 1])]);
  return exact.get(word);
}

/** As {@link monthOf}, with typos; only for a word that stands where a month is expected. */
export function monthLike(word: string): number | undefined {
  finder ??= createWordFinder(entries());
  return monthOf(word) ?? (word.length >= 3 ? finder(word) : undefined);
}

function entries(): [string, number][] {
  return months.flatMap((names, index) =>
    names.split(' ').map((name): [string, number] => [name, index + 1]),
  );
}
