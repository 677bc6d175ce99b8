import { createWordFinder, type WordFinder } from '../words/word-finder.ts';
import { type NumeralPart, numberWords } from './number-words.ts';

let finder: WordFinder<NumeralPart> | undefined;

/** Words of everyday use that are a typo away from a numeral. */
const others = new Set(
  'jumat senin selasa rabu kamis sabtu minggu tahun taun bulan hari lahir kota sama juga aja saja batas bebas kelas jelas malas atas ratu baru satuan belum jutek suka duda mana rumah tamat lulus selama lama kapan depan delanggu'.split(
    ' ',
  ),
);

/** The parts of a number that a word says: one, or two for joined ones ("duabelas", "rongewu"); none for other words. */
export function findNumeral(word: string): NumeralPart[] {
  if (!/^[a-z]+$/.test(word) || others.has(word)) return [];
  finder ??= createWordFinder(numberWords);
  const exact = numberWords.find(([listed]) => listed === word);
  if (exact !== undefined) return unfold(exact[1]);
  const joined = /^([a-z]{2,}?)(belas|welas|puluh|dasa|ratus|atus|ribu|ewu|juta|yuta)$/.exec(word);
  if (joined !== null) {
    const first = finder(joined[1] ?? '');
    const second = finder(joined[2] ?? '');
    if (first?.part === 'digit' && second !== undefined) return [first, second];
  }
  const found = finder(word);
  return found === undefined ? [] : unfold(found);
}

/** "sejuta" is one million, of which more may follow ("sejuta setengah"). */
function unfold(numeral: NumeralPart): NumeralPart[] {
  const isOne = numeral.part === 'whole' && (numeral.value === 1e3 || numeral.value === 1e6);
  return isOne
    ? [
        { part: 'digit', value: 1 },
        { part: 'times', value: numeral.value },
      ]
    : [numeral];
}
