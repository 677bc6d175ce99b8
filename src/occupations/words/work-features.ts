import { bareWords } from './work-words.ts';

/**
 * A text as weighted features: its words, pairs of neighbours, and (unless `wordsOnly`) the letters of each word in threes
 * to fives.
 */
export function workFeatures(text: string, words: readonly string[], wordsOnly = false): Map<string, number> {
  const features = new Map<string, number>();
  const add = (name: string, weight: number): void => {
    features.set(name, (features.get(name) ?? 0) + weight);
  };
  words.forEach((word, at) => {
    add(`w ${word}`, 1);
    const next = words[at + 1];
    if (next !== undefined) add(`${word} ${next}`, 0.7);
  });
  if (words[0] !== undefined) add(`f ${words[0]}`, 1);
  if (wordsOnly) return features;
  for (const word of bareWords(text)) {
    const bounded = `<${word.slice(0, 24)}>`;
    for (let size = 3; size <= 5; size += 1)
      for (let at = 0; at + size <= bounded.length; at += 1) add(bounded.slice(at, at + size), 0.35);
  }
  return features;
}
