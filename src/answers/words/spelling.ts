/** "iyaaaa" → "iya", "nggih" → "ngih": every run of a letter once. */
export function squeeze(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

/**
 * Spellings that sound alike: old (oe, dj, tj), showy (ck, x, q, z) and Javanese (dh, th, o for a) ones,
 * glides written or not (uwa, iya), a playful z at the end.
 */
export function soundOf(word: string): string {
  return squeeze(
    word
      .replace(/(?<=..)z$/, '')
      .replace(/oe/g, 'u')
      .replace(/tj/g, 'c')
      .replace(/dj/g, 'j')
      .replace(/uw(?=[aeo])/g, 'u')
      .replace(/iy(?=[aeo])/g, 'i')
      .replace(/ck|[qx]/g, 'k')
      .replace(/([dt])h/g, '$1')
      .replace(/z/g, 's')
      .replace(/[fv]/g, 'p')
      .replace(/(?<=[^aiueoy])y(?=[^aiueoy]|$)/g, 'i')
      .replace(/o/g, 'a'),
  );
}

/** Chat shortening: the first letter and the consonants, "ng" as "g" ("jgn", "jngn" for "jangan"). */
export function skeletonOf(word: string): string {
  return squeeze(word.slice(0, 1) + word.slice(1).replace(/[aiueo]/g, '')).replace(/ng/g, 'g');
}

/** Whether all letters of `short` stand in `long` in this order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
