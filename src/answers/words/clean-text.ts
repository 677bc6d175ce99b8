const invisible = /\p{Default_Ignorable_Code_Point}|(?![\t\n\r])\p{Cc}|[\ufff9-\ufffb]|\u20e3/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as people mean it: NFKC, without controls, zero-width characters and direction marks, plain quotes and dashes,
 * digits of every script as 0-9, blanks collapsed; line breaks stay. Idempotent.
 */
export function cleanText(input: string): string {
  const once = cleanOnce(input);
  // Removing a mark can bring a letter and its accent together, which NFKC then joins.
  const twice = cleanOnce(once);
  return twice === once ? once : cleanOnce(twice);
}

function cleanOnce(input: string): string {
  return input
    .replace(loneSurrogate, '')
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** Decimal digits of a script stand in a run of ten that begins with its zero. */
function toAsciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  if (zero >= 0x30 && zero <= 0x39) return digit;
  const start = zero;
  while (start - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(start - zero);
}
