import type { Said } from './said.ts';

const delays = / (?:nanti|sebentar|kapankapan) /;
/** Beside any of these it is a question or a condition that speaks of later. */
const otherMeaning =
  / (?:kalau|asal|apa|apakah|kenapa|bagaimana|siapa|kapan|berapa|dimana|takut|mungkin|atau) | tidak (?:(?:partikel|kakak|ya) )*$/;
const longest = 12;

/** "Sesuk wae", "bentar mau ganti foto dulu": puts off what is asked, and neither asks nor makes a condition. */
export function tellsLater({ text, plain, typed }: Said): boolean {
  return !text.includes('?') && typed.length <= longest && delays.test(plain) && !otherMeaning.test(plain);
}
