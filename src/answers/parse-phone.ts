import { createRequire } from 'node:module';
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
  const digits = folded
    .replace(/[a-z]+/g, (word) => {
      const [numeral] = word.length < 3 ? [] : findNumeral(word);
      return numeral?.part === 'digit' ? String(numeral.value) : word;
    })
    .replace(/[\dolibs+.()-]*\d[\dolibs.()-]*/g, (run) =>
      run.replace(/o/g, '0').replace(/[li]/g, '1').replace(/[bs]/g, ' '),
    );
  return digits
    .split(/[/,;|&\n]|\b(?:atau|dan|sama|utawa|or)\b/)
    .flatMap((part) => part.match(/\+?\s?\(?\d[\d\s().-]*/g) ?? [])
    .map((run) => run.replace(/[^\d+]/g, ''))
    .filter((run) => run.length >= 3);
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

/** Digits after +62, also where the trunk zero was kept or the country code left out; undefined for another country. */
function nationalPart(digits: string, plus: boolean): string | undefined {
  if (digits.startsWith('62'))
    return digits
      .slice(2)
      .replace(/^0+/, '')
      .replace(/^62(?=8\d{8})/, '');
  if (plus && !digits.startsWith('0'))
    return digits.startsWith('8') && digits.length >= 10 && !/^8[1246]|^88|^85[2356]/.test(digits)
      ? digits
      : undefined;
  if (digits.startsWith('0') || digits.startsWith('8')) return digits.replace(/^0+/, '');
  return digits.length < 8 ? digits : undefined;
}

/** The library's table of all countries is loaded at the first foreign number only (about 60 ms). */
function foreign(digits: string): Understood<string, PhoneWhy, never> {
  const library = createRequire(import.meta.url)(
    'libphonenumber-js/min',
  ) as typeof import('libphonenumber-js/min');
  const parsed = library.parsePhoneNumberFromString(`+${digits}`);
  if (parsed === undefined || !parsed.isPossible()) return misunderstood('NO_SUCH_NUMBER');
  return understood(parsed.number);
}
