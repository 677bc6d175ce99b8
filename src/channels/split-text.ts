/**
 * Cuts a long text into pieces of at most `limit` characters (UTF-16 units, as the platforms count), at the end of
 * a paragraph where one is near, else of a line, a sentence, a word. Joined with the white space that was cut away
 * the pieces give the text again. No piece is empty; an empty text gives no piece.
 *
 * @param limit at least 2, so that one character outside the basic plane fits.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = findCut(rest, limit);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

const BOUNDARIES = [/\n\s*\n/g, /\n/g, /[.!?…]["'”’)]*\s/g, /\s/g];

/** The last good place to cut; a boundary in the first half leaves the piece too short and is passed over. */
function findCut(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const boundary of BOUNDARIES) {
    const ends = [...head.matchAll(boundary)].map((match) => match.index + match[0].length);
    const cut = ends.filter((end) => end <= limit + 1 && end > limit / 2).at(-1);
    if (cut !== undefined && head.slice(0, cut).trimEnd().length <= limit) return cut;
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
  return splitsPair ? limit - 1 : limit;
}
