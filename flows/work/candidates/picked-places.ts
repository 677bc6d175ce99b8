/**
 * The places of a list that a recruiter names, as "1,3 dan 4" or "1-3"; counted from 0, each once, in order. Empty: none is
 * named, or one that the list does not have.
 */
export function pickedPlaces(words: string, count: number): number[] {
  const wanted = /^[\d\s,;.&+-]+$/u.test(words.replace(/\b(?:dan|sama|lan|karo|and)\b/giu, ','));
  if (!wanted) return [];
  const numbers = [...words.matchAll(/(\d+)(?:\s*-\s*(\d+))?/gu)].flatMap(([, first, last]) => {
    const [from, to] = [Number(first), Number(last ?? first)];
    return from > to || to > count ? [0] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  if (numbers.length === 0 || numbers.some((one) => one < 1 || one > count)) return [];
  return [...new Set(numbers)].sort((a, b) => a - b).map((one) => one - 1);
}
