import { distance } from 'fastest-levenshtein';

const shortest = 5;

/**
 * Finds the known word that is one letter, or two swapped neighbours, away from one of at least 5 letters; of several
 * the first of `known`.
 */
export function createWordCorrector(known: Iterable<string>): (word: string) => string | undefined {
  const byLength = new Map<number, string[]>();
  for (const word of known) {
    if (word.length < shortest - 1) continue;
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  }
  return (word) => {
    if (word.length < shortest || /\d/.test(word)) return undefined;
    return [0, 1, -1]
      .flatMap((more) => byLength.get(word.length + more) ?? [])
      .find((other) => other[0] === word[0] && (distance(other, word) === 1 || isSwapped(other, word)));
  };
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
