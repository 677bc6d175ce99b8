import { placeIndex } from '../../answers/regions/place-index.ts';
import { isEverydayWord } from '../../answers/words/everyday-words.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import { squeeze } from '../../answers/words/spelling.ts';
import { createWordFinder, type WordFinder } from '../../answers/words/word-finder.ts';
import { wordTokens } from '../../answers/words/word-tokens.ts';
import { fieldTerms } from '../../vacancies/fields/field-terms.ts';
import { joinedWords, plainWords } from './plain-words.ts';
import { plainPhrases } from './phrase-words.ts';
import { isWordOfItsOwn } from './own-words.ts';

/** Words of a text that are looked at. */
const mostWords = 120;
const longestKept = 20_000;
const lengthened = /(.)\1{2,}/gu;
const clitic = /^(.{4,}?)(?:nya|nipun|ipun|kah|lah|pun|ku|mu)$/;
/** Verbs as they are built in Indonesian and Javanese talk: "dikeluarin", "diendhegke", "ngeblokirin", "kokhapus". */
const prefixed = /^(?:dipun|di|tak|kok|mem|meng|men|me|nge|ng)(.{4,})$/;
const verb =
  /^(?:dipun|di|tak|kok|mem|meng|men|me|nge|ng|n|m)?(.{4,}?)(?:in|kan|i|ke|no|na|ana|ono|en|aken|ne|e|nya|ipun)?$/;
/** Where a typing error costs: what is asked for by these words is guessed from a misspelling too. */
const guessed = new Set(
  'berhenti jangan kirim kabari petugas hapus lowongan lamar wawancara pelatihan notifikasi terimakasih'.split(
    ' ',
  ),
);

/** Notions that are never meant by a verb built upon their spelling ("membuat" is no "buat", for). */
const noVerbs = new Set(
  'untuk dan di ke yang dari ada dengan itu ini apa sudah gaji atau lagi juga saja kalau'.split(' '),
);

let exact: ReadonlyMap<string, string> | undefined;
let finder: WordFinder<string> | undefined;
/** Words met so far with what they say: the same ones come again and again. */
const met = new Map<string, readonly string[]>();

/**
 * A text as plain Indonesian words: folded, at most 120 words, slang, dialects, English and small typos each replaced by
 * the plain word for the notion; words that are not listed stay as they are.
 */
export function toPlainWords(text: string): string[] {
  let folded = foldText(text);
  for (const [phrase, plain] of plainPhrases) folded = folded.replace(phrase, plain);
  return wordTokens(folded).slice(0, mostWords).flatMap(plainOf);
}

/** Whether a word is a listed spelling, just as it is. */
export function isSpelling(word: string): boolean {
  exact ??= new Map(plainWords);
  return exact.has(word);
}

function plainOf(token: string): readonly string[] {
  const known = met.get(token);
  if (known !== undefined) return known;
  const said = find(token);
  if (met.size >= longestKept) met.clear();
  met.set(token, said);
  return said;
}

function find(token: string): readonly string[] {
  exact ??= new Map(plainWords);
  const joined = joinedWords.get(token);
  if (joined !== undefined) return joined;
  const listed = exact.get(token) ?? exact.get(squeeze(token));
  if (listed !== undefined) return [listed];
  const doubled = /^([a-z]{3,})2(?:an|nya|ku|mu)?$/.exec(token)?.[1];
  if (doubled !== undefined) return find(doubled);
  if (isNamed(token)) return [token];
  const stem = clitic.exec(token)?.[1];
  const stemmed = stem === undefined ? undefined : exact.get(stem);
  if (stemmed !== undefined) return [stemmed];
  const rooted = [prefixed, verb]
    .map((form) => form.exec(token)?.[1] ?? token)
    .filter((root) => root !== token)
    .map((root) => exact?.get(root))
    .find((plain) => plain !== undefined);
  if (rooted !== undefined && !noVerbs.has(rooted)) return [rooted];
  finder ??= createWordFinder(
    plainWords.filter(([spelling, plain]) => spelling.length >= 4 && guessed.has(plain)),
  );
  const likely = token.length >= 3 && /^[a-z]+$/.test(token) ? finder(token) : undefined;
  return [likely ?? token.replace(lengthened, '$1')];
}

/** Places, work and everyday words are never a typo of something else. */
function isNamed(token: string): boolean {
  return (
    isEverydayWord(token) || isWordOfItsOwn(token) || placeIndex().exact.has(token) || fieldTerms.has(token)
  );
}
