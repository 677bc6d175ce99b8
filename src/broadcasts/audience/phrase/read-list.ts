import type { Value } from './clause.ts';

const anyJoiner = /^\s*(?:,|\/|&|dan\b|atau\b|serta\b)\s*/u;

/**
 * Values one after the other ("SMA, SMK atau D3"); what follows a comma and is no value is left for the next condition.
 * @param from where the first begins
 * @param first reads the first; `next` the others, which have no word before them that says what they are
 * @param between what may stand between two
 */
export function readList(
  text: string,
  from: number,
  first: (rest: string) => Value | null,
  next = first,
  between = anyJoiner,
): Value | null {
  const read = first(text.slice(from));
  if (read === null) return null;
  const values = [...read.values];
  let at = from + read.length;
  for (;;) {
    const gap = between.exec(text.slice(at))?.[0].length;
    const more = gap === undefined ? null : next(text.slice(at + gap));
    if (gap === undefined || more === null) return { length: at, values: [...new Set(values)] };
    values.push(...more.values);
    at += gap + more.length;
  }
}
