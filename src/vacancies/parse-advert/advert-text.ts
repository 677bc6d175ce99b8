import { numberWords } from '../../answers/numbers/number-words.ts';
import { readNumeral } from '../../answers/numbers/read-numeral.ts';
import { cleanText } from '../../answers/words/clean-text.ts';
import { htmlToText } from '../cleaning/html-to-text.ts';

const longest = 6000;
const numerals = new Set(numberWords.map(([word]) => word));
const counted =
  /\b([a-z]+)(?: (belas|welas|puluh|likur))?(?= ?(?:\(\d+\) ?)?(?:orang|org|wong|tiyang|personil|personel|posisi|karyawan|tenaga|tahun|thn|th|taun|tahunan|bulan|bln|positions?|people|persons?|years?)\b)/gi;
const people = /\b(?:wong|tiyang|orang) (siji|loro|telu|papat|lima|setunggal|kalih|tiga)\b/gi;

/**
 * An advert for reading: plain letters and signs, without the marks of bold and of HTML, picture signs as bullets (a clock
 * or a calendar before a day as "batas"), counts in words as figures ("dua belas orang", "rong taun", "wong loro"). At
 * most 6,000 characters.
 */
export function advertText(input: string): string {
  return cleanText(htmlToText(input.slice(0, 4 * longest)).slice(0, longest))
    .replace(/(?<![\p{L}\d])[*_~]+(?=\S)|(?<=\S)[*_~]+(?![\p{L}\d])/gu, '')
    .replace(/[⏰⏳⌛📅📆🗓]\ufe0f?\s*(?=\d|[a-z]+ \d)/giu, '\nbatas: ')
    .replace(
      /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)*/gu,
      '•',
    )
    .replace(/^[\s•●▪◾➡✔✅☑>-]+/gmu, '- ')
    .replace(/^- $/gm, '')
    .replace(people, (_, count: string) => `${count} orang`)
    .replace(counted, (whole, word: string, more?: string) => {
      const words = [word, more ?? ''].filter((one) => one !== '').map((one) => one.toLowerCase());
      if (!words.every((one) => numerals.has(one))) return whole;
      const value = readNumeral(words, 0);
      return value?.next === words.length ? String(value.value) : whole;
    })
    .trim();
}
