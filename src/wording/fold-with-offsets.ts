/** A text in the plain letters that rules look at, and where each of its signs came from. */
export interface FoldedText {
  plain: string;
  /** Offset in the input of each sign of `plain`, and behind the last one the length of the input. */
  offsets: readonly number[];
}

const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
const dropped = /[\p{Mn}\u00ad\u200b-\u200f\u2060\ufeff]/u;

/**
 * Small letters without accents; styled letters (bold, full width) as plain ones, every dash as "-", every blank as one
 * blank, the marks of chat markup as blanks. Line feeds stay.
 */
export function foldWithOffsets(input: string): FoldedText {
  let plain = '';
  const offsets: number[] = [];
  let at = 0;
  for (const sign of input) {
    const folded = foldSign(sign);
    plain += folded;
    for (let more = 0; more < folded.length; more += 1) offsets.push(at);
    at += sign.length;
  }
  offsets.push(input.length);
  return { plain, offsets };
}

function foldSign(sign: string): string {
  if (sign >= 'a' && sign <= 'z') return sign;
  if (sign === '\n') return sign;
  if (sign === '\r' || /[\s_*`]/u.test(sign)) return ' ';
  if (dropped.test(sign)) return '';
  if (sign === '~' || dashes.test(sign)) return '-';
  if (/[\u2018\u2019\u02bc]/u.test(sign)) return "'";
  if (/[\u201c\u201d]/u.test(sign)) return '"';
  return sign
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
