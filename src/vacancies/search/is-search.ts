import { fieldTokens } from '../fields/classify-fields.ts';
import { fieldTerms } from '../fields/field-terms.ts';
import { sameWork } from '../../occupations/terms/same-work.ts';
import { isShortCode } from '../is-short-code.ts';

const shortestWord = 3;
/** Abbreviations of work that are shorter than a word. */
const abbreviations = new Set(
  [...sameWork.keys(), ...fieldTerms.keys(), 'it', 'hr', 'qc', 'qa', 'pa', 'ob', 'tk'].filter(
    (term) => term.length < shortestWord,
  ),
);
/** What is said in a talk without looking for anything. */
const chatter = new Set(
  `iya iyo yes yup nggih inggih tidak tdk nggak enggak ga gk ngga engga gak ora mboten boten belum dereng sudah sampun udah
  oke okay okey sip siap baik bagus mantap setuju hmm hem wah loh lho kok sih dong deh nih yah haha hehe hihi wkwk wkwkwk
  apa siapa kapan kenapa mengapa bagaimana gimana pripun saja aja wae mawon terserah entah bingung aku saya kulo kula kamu
  ini itu yang lain lagi ada mau pengen gatau tau kak kakak mas mbak pak min halo makasih
  not nope sure fine what who why how nothing never mind`.split(/\s+/),
);

/** Whether a typed text looks for something: the code of a vacancy, a word of three letters, an abbreviation of work. */
export function isSearch(typed: string): boolean {
  if (isShortCode(typed)) return true;
  return fieldTokens(typed).some(
    (token) => !chatter.has(token) && (/\p{L}{3}/u.test(token) || abbreviations.has(token)),
  );
}
