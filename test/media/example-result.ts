import { readFileSync } from 'node:fs';
import type { InterestPictureData } from '../../src/media/interest-picture-data.ts';

const letters = ['R', 'I', 'A', 'S', 'E', 'C'];

interface Locale {
  scales: Record<string, { name: string; strength: string; work: string }>;
  picture: Record<'headline' | 'code' | 'more' | 'outOf' | 'note', string>;
}

/** The interest texts of a language, as they lie in the locale file. */
export function readInterestTexts(language: string): Locale {
  return JSON.parse(
    readFileSync(new URL(`../../locales/${language}/riasec48.json`, import.meta.url), 'utf8'),
  ) as Locale;
}

/** An invented result in real words. */
export function exampleResult(
  language: string,
  values = [0.31, 0.22, 0.74, 0.92, 0.66, 0.48],
): InterestPictureData {
  const { scales, picture } = readInterestTexts(language);
  return {
    language,
    headline: picture.headline,
    scales: letters.map((letter, index) => ({
      letter,
      name: scales[letter]?.name ?? letter,
      value: values[index] ?? 0,
    })),
    code: 'SAE',
    texts: {
      code: picture.code.replace('{{code}}', 'SAE'),
      more: picture.more,
      outOf: picture.outOf,
      note: picture.note,
    },
  };
}
