import { distance } from 'fastest-levenshtein';
import terms from '../lists/title-terms.json' with { type: 'json' };

const synonyms: ReadonlyMap<string, string> = new Map(Object.entries(terms.synonyms));
const vocabulary = [
  ...new Set([
    ...Object.entries(terms.synonyms).flat(),
    ...[terms.roles, terms.fields, terms.ranks].flatMap((list) =>
      Object.keys(list).flatMap((words) => words.split(' ')),
    ),
  ]),
];
const known = new Set(vocabulary);

/**
 * Puts slips of the pen right: an unknown word of at least 7 letters becomes a known one that is one letter away. Shorter words
 * and wider gaps are left alone, since other real words lie there (traksi, taksi; komunitas, komunikasi).
 */
export function correctWords(words: ReadonlySet<string>): Set<string> {
  return new Set(
    [...words].map((word) => {
      if (known.has(word) || word.length < 7) return word;
      const near = vocabulary.find((candidate) => candidate.length >= 6 && distance(candidate, word) === 1);
      return near === undefined ? word : (synonyms.get(near) ?? near);
    }),
  );
}
