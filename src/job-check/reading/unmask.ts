/** A text made plain, and where each of its UTF-16 units came from. */
export interface Unmasked {
  plain: string;
  /** For each unit of `plain`: begin and end in the text as written. */
  starts: number[];
  ends: number[];
}

const invisible = /\p{Default_Ignorable_Code_Point}/u;
/** Letters of other scripts that look like Latin ones. */
const lookalikes: Record<string, string> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', α: 'a', ο: 'o', ι: 'i', ɑ: 'a', ı: 'i',
}; // prettier-ignore
const digitLetters: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };
const spaced = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][ .\-_*·]){3,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;
const disguised = /(?<![\p{L}\p{N}])(?:[a-z]+[013457])+[a-z]+(?![\p{L}\p{N}])/gu;
const moneyWord = /^(?:rp|idr|usd|rm|eur|s)\d/u;

/**
 * Small letters without accents, styled letters (bold, wide, circled) and letters of other scripts as plain ones, spaced
 * letters joined ("b i a y a"), digits inside words as the letters they stand for ("b1aya"). Every unit keeps its place in
 * the text as written.
 */
export function unmask(text: string): Unmasked {
  return undisguise(joinSpaced(simplify(text)));
}

function simplify(text: string): Unmasked {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    const simple = simpleOf(sign);
    for (let unit = 0; unit < simple.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    plain += simple;
    at = end;
  }
  return { plain, starts, ends };
}

function simpleOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 128) return code >= 65 && code <= 90 ? sign.toLowerCase() : sign;
  if (invisible.test(sign)) return '';
  const simple = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return lookalikes[simple] ?? simple;
}

/** Takes out the blanks and marks between single letters; at least two of them are letters, so that numbers stay apart. */
function joinSpaced({ plain, starts, ends }: Unmasked): Unmasked {
  const dropped = new Set<number>();
  for (const match of plain.matchAll(spaced)) {
    if ((match[0].match(/\p{L}/gu)?.length ?? 0) < 2) continue;
    for (let at = 1; at < match[0].length; at += 2) dropped.add(match.index + at);
  }
  if (dropped.size === 0) return { plain, starts, ends };
  const kept = (_: unknown, at: number) => !dropped.has(at);
  return {
    plain: plain.split('').filter(kept).join(''),
    starts: starts.filter(kept),
    ends: ends.filter(kept),
  };
}

function undisguise({ plain, starts, ends }: Unmasked): Unmasked {
  const revealed = plain.replace(disguised, (word) =>
    moneyWord.test(word) ? word : word.replace(/[013457]/gu, (digit) => digitLetters[digit] ?? digit),
  );
  return { plain: revealed, starts, ends };
}
