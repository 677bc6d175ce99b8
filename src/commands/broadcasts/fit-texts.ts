import { languages, type Language } from '../../../flows/languages.ts';

/**
 * The texts of a broadcast, in `room` characters together: what is longer than its fair share is cut. Short ones leave
 * their room to the others.
 */
export function fitTexts(
  texts: Partial<Record<Language, string>>,
  room: number,
): { language: Language; words: string }[] {
  const written = languages
    .map((language) => ({ language, words: texts[language]?.trim() ?? '' }))
    .filter(({ words }) => words !== '');
  let left = room;
  const shares = written
    .toSorted((one, other) => one.words.length - other.words.length)
    .map(({ language, words }, done) => {
      const share = Math.min(words.length, Math.floor(left / (written.length - done)));
      left -= share;
      return [language, share] as const;
    });
  const shareOf = new Map(shares);
  return written.map(({ language, words }) => ({ language, words: cut(words, shareOf.get(language) ?? 0) }));
}

function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  const kept = words.slice(0, Math.max(0, length - 1)).replace(/[\ud800-\udbff]$/u, '');
  return `${kept.trimEnd()}…`;
}
