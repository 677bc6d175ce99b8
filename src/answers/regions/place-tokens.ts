/** A word of the text, with whether punctuation stands before it. */
export interface PlaceToken {
  text: string;
  breakBefore: boolean;
}

/** The words of folded text. */
export function placeTokens(folded: string): PlaceToken[] {
  return [...folded.matchAll(/([^\p{L}\p{N}']*)([\p{L}\p{N}']+)/gu)].map((match) => ({
    text: (match[2] ?? '').replace(/'/g, ''),
    breakBefore: /[,;()]|\s-\s/.test(match[1] ?? ''),
  }));
}
