import { createRequire } from 'node:module';
import type { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { findNumeral } from './numbers/find-numeral.ts';
import type { AnswerParser, Understood } from './understood.ts';
import { misunderstood, understood } from './understood.ts';
import { foldText } from './words/fold-text.ts';

/** One number in E.164, or several. */
export type PhoneAnswer = string | { list: string[] };
/** `THIS_NUMBER`: the person means the number of this chat. */
export type PhoneWhy = 'EMPTY' | 'NOT_A_NUMBER' | 'THIS_NUMBER' | 'TOO_SHORT' | 'TOO_LONG' | 'NO_SUCH_NUMBER';

/** Telephone numbers of Indonesia in any writing, in digits or words, and foreign ones with their country code. */
export const parsePhone: AnswerParser<PhoneAnswer, PhoneWhy, never> = (
  input,
): Understood<PhoneAnswer, PhoneWhy, never> => {
  const folded = foldText(input);
  if (folded === '') return misunderstood('EMPTY');
  const candidates = candidatesOf(folded);
  if (candidates.length === 0) {
    const thisNumber = /\b(ini|iki|niki|punika|sama|podo|sami)\b|\bthis\b|\bdipakai chat\b/;
    return misunderstood(thisNumber.test(folded) ? 'THIS_NUMBER' : 'NOT_A_NUMBER');
  }
  const results = candidates.map(toE164);
  const numbers = [...new Set(results.flatMap((result) => (result.ok ? [result.value] : [])))];
  const [first] = numbers;
  if (first === undefined) return results[0] ?? misunderstood('NOT_A_NUMBER');
  return understood(numbers.length === 1 ? first : { list: numbers });
};

/** Runs of digits that look like a number, with their plus sign. */
function candidatesOf(folded: string): string[] {
  return digitsOf(folded)
    .split(/[/,;|&]|\b(?:atau|dan|sama|utawa|or)\b/)
    .flatMap((part) => part.match(/\+?\s?\(?\d[\d\s().-]*/g) ?? [])
    .flatMap(splitRun)
    .filter((run) => run.length >= 3);
}

/** Numerals and the letters O, l typed for digits become digits. */
function digitsOf(folded: string): string {
  return folded
    .replace(/[a-z]+/g, (word) => {
      const [numeral] = word.length < 3 ? [] : findNumeral(word);
      return numeral?.part === 'digit' ? String(numeral.value) : word;
    })
    .replace(/[\doli+.()-]*\d[\doli.()-]*/g, (run) => run.replace(/o/g, '0').replace(/[li]/g, '1'))
    .replace(/(?<=\b0\d{2,4}) ?\/ ?(?=\d{3,4}\b)|(?<=\d\/\d{3,4}) ?\/ ?(?=\d{3,4}\b)/g, '');
}

/** Two numbers with only a blank between them: the second begins anew with 08 or 62. */
function splitRun(run: string): string[] {
  const numbers = [''];
  for (const piece of run.split(/\s+/)) {
    const last = numbers.at(-1) ?? '';
    const isComplete = last.replace(/\D/g, '').length >= 10 && /^(\+?62|0)8/.test(piece);
    if (isComplete) numbers.push(piece);
    else numbers[numbers.length - 1] = last + piece;
  }
  return numbers.map((number) => number.replace(/[^\d+]/g, ''));
}

function toE164(run: string): Understood<string, PhoneWhy, never> {
  const plus = run.startsWith('+') || run.startsWith('00');
  const digits = run.replace(/^\+/, '').replace(/^00/, '');
  const national = nationalPart(digits, plus);
  if (national === undefined) return foreign(digits);
  if (national.length < 8 || (national.startsWith('8') && national.length < 9))
    return misunderstood('TOO_SHORT');
  if (national.length > 12) return misunderstood('TOO_LONG');
  const mobile = /^8[1-9]/.test(national);
  const landline = /^[2-79]/.test(national) && national.length <= 11;
  return mobile || landline ? understood(`+62${national}`) : misunderstood('NO_SUCH_NUMBER');
}

/** Area codes of Java without their zero: "24 8311713". */
const landlineOfJava = /^(?:2[1-9]|3[1-5])\d{6,9}$/;

/** Digits after +62, also where the trunk zero was kept or the country code left out; undefined for another country. */
function nationalPart(digits: string, plus: boolean): string | undefined {
  if (digits.startsWith('62'))
    return digits
      .slice(2)
      .replace(/^0+/, '')
      .replace(/^62(?=8\d{8})/, '');
  if (plus && !digits.startsWith('0')) return undefined;
  if (digits.startsWith('0') || digits.startsWith('8')) return digits.replace(/^0+/, '');
  return digits.length < 8 || landlineOfJava.test(digits) ? digits : undefined;
}

interface PhoneLibrary {
  parsePhoneNumberFromString: typeof parsePhoneNumberFromString;
}

/** The library's table of all countries is loaded at the first foreign number only (about 60 ms). */
function foreign(digits: string): Understood<string, PhoneWhy, never> {
  const library = createRequire(import.meta.url)('libphonenumber-js/min') as PhoneLibrary;
  const parsed = library.parsePhoneNumberFromString(`+${digits}`);
  if (parsed === undefined || !parsed.isPossible()) return misunderstood('NO_SUCH_NUMBER');
  return understood(parsed.number);
}
