import { plainWork } from '../../answers/wish-words.ts';
import { isWorkWord } from '../../occupations/code-occupations.ts';
import { fieldTerms } from '../../vacancies/fields/field-terms.ts';
import { searchFillers } from './search-words.ts';

/** A hint of a field is no name of work. */
const leastWeight = 1.5;
const mostWords = 3;
const mostWorks = 4;
const beside = new Set(', / atau ato utawa utawi dan lan or sama karo jadi dadi kerja'.split(' '));
/** Before the thing it is done to: "jaga warung", "tukang cuci". */
const doers = new Set(
  'jaga jogo penjaga tukang juru operator petugas asisten teknisi staf staff bantu bagian kepala helper kru crew'.split(
    ' ',
  ),
);
/** Words that are other work beside another word: "IT support". */
const own = new Set('it kantor office art ob cs keamanan kebersihan operator produksi'.split(' '));
/** Words of work that alone name none. */
const tellsLittle = new Set(
  'bisnis umum rapi bersih malam harian program project support laporan'.split(' '),
);

/**
 * The first kind of work that a text names by a listed word, with the words that belong to it ("operator jahit",
 * "sopir truk"); undefined where no listed word is in it.
 * @param tokens folded words in their order; `,` where something stood that is no part of it
 */
export function soughtWork(tokens: readonly string[]): string | undefined {
  return soughtWorks(tokens)[0];
}

/** The same with further kinds of work that follow behind "atau" or a comma, as "admin atau kasir"; at most four. */
export function soughtWorks(tokens: readonly string[]): string[] {
  const works: string[] = [];
  for (let at = 0; at < tokens.length && works.length < mostWorks; at += 1) {
    const length = namedFrom(tokens, at);
    if (length === 0 && works.length > 0 && !beside.has(tokens[at] ?? '')) break;
    if (length === 0) continue;
    let from = at;
    let to = at + length;
    if (doers.has(tokens[from - 1] ?? '')) from -= 1;
    while (to - from < mostWords && belongs(tokens[to])) to += 1;
    works.push(inPlainWords([...new Set(tokens.slice(from, to))]));
    if (!beside.has(tokens[to] ?? '')) break;
    at = to - 1;
  }
  return [...new Set(works)];
}

/** How many words from here are a listed name of work. */
function namedFrom(tokens: readonly string[], at: number): number {
  const word = tokens[at] ?? '';
  const phrases = (fieldTerms.get(word) ?? []).filter(({ fields }) =>
    fields.some(({ weight }) => weight >= leastWeight),
  );
  const whole = phrases.find(({ words }) => words.every((one, index) => tokens[at + index] === one));
  if (whole !== undefined && whole.words.length > 1) return whole.words.length;
  if (plainWork(`${word}${tokens[at + 1] ?? ','}`) !== undefined) return 2;
  if (searchFillers.has(word) || tellsLittle.has(word)) return 0;
  return whole !== undefined || plainWork(word) !== undefined ? 1 : 0;
}

function belongs(word: string | undefined): boolean {
  return word !== undefined && /^\p{L}{3,}$/u.test(word) && !searchFillers.has(word) && isWorkWord(word);
}

/** "Supir truk" as "sopir truk", "jahit baju" as "penjahit baju". */
function inPlainWords(words: readonly string[]): string {
  const whole = plainWork(words.join(' '));
  if (whole !== undefined) return whole;
  const [first = '', ...named] = words;
  const plain = own.has(first) ? undefined : plainWork(first);
  const others = named.filter((word) => !(plain ?? '').split(' ').includes(word));
  return plain === undefined ||
    (plain.includes(' ') && plain.startsWith(first)) ||
    (others.length > 1 && plain.includes(' '))
    ? words.join(' ')
    : [plain, ...others].join(' ');
}
