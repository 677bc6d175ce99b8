/**
 * Makes texts comparable: NFKC, lower case, everything but letters and digits becomes one blank, three or more
 * equal letters become one ("menuuu"). Empty when nothing is left.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim();
}
