import { isEverydayWord } from './everyday-words.ts';
import { editDistance, tolerance } from './edit-distance.ts';
import { isSubsequence, skeletonOf, soundOf, squeeze } from './spelling.ts';

/** Finds the meaning of a typed word among listed ones; undefined where none or several fit. */
export type WordFinder<T> = (typed: string) => T | undefined;

/**
 * A finder over a list: as written, then without lengthened letters, by sound, by dropped vowels, and at last by a small
 * typo in a long enough word. In each of these steps the meaning must be the only one.
 */
export function createWordFinder<T>(meanings: Iterable<readonly [string, T]>): WordFinder<T> {
  const entries = [...meanings];
  const exact = new Map(entries);
  const squeezed = group(entries, squeeze);
  const sounds = group(entries, soundOf);
  const long = entries.filter(([word]) => word.length >= 4);
  const shortened = group(long, skeletonOf);
  return (typed) => {
    const known = exact.get(typed);
    if (known !== undefined) return known;
    if (isEverydayWord(typed)) return undefined;
    return (
      only(squeezed.get(squeeze(typed))) ??
      (typed.length >= 3 ? only(sounds.get(soundOf(typed))) : undefined) ??
      only(byDroppedVowels(typed, shortened)) ??
      byTypo(squeeze(typed), long)
    );
  };
}

type Entries<T> = (readonly [string, T])[];

function group<T>(entries: Entries<T>, keyOf: (word: string) => string): Map<string, Entries<T>> {
  const groups = new Map<string, Entries<T>>();
  for (const entry of entries) {
    const key = keyOf(entry[0]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

function only<T>(found: Entries<T> | undefined): T | undefined {
  const values = new Set((found ?? []).map(([, value]) => value));
  return values.size === 1 ? [...values][0] : undefined;
}

function byDroppedVowels<T>(typed: string, shortened: Map<string, Entries<T>>): Entries<T> {
  const skeleton = skeletonOf(typed);
  if (skeleton.length < 3) return [];
  return (shortened.get(skeleton) ?? []).filter(
    ([word]) =>
      typed.length < word.length && isSubsequence(typed.replace(/ng/g, 'g'), word.replace(/ng/g, 'g')),
  );
}

function byTypo<T>(typed: string, entries: Entries<T>): T | undefined {
  let best: Entries<T> = [];
  let least = tolerance(typed.length);
  for (const entry of entries) {
    if (Math.abs(entry[0].length - typed.length) > least || !similarStart(typed, entry[0])) continue;
    const distance = editDistance(typed, entry[0]);
    if (distance > least) continue;
    best = distance < least ? [entry] : [...best, entry];
    least = distance;
  }
  return only(best);
}

function similarStart(typed: string, word: string): boolean {
  return typed[0] === word[0] || typed.length >= 7 || (typed[0] === word[1] && typed[1] === word[0]);
}
