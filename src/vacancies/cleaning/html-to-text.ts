const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  bull: '-',
  middot: '-',
  hellip: '…',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  eacute: 'é',
  copy: '©',
  reg: '®',
  trade: '™',
};

const looksLikeHtml = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(#\d+|#x[\da-f]+|[a-z]+);/i;

/** Plain text of HTML: list items on lines with a dash, paragraphs on lines of their own, entities resolved. Text without
 * tags or entities is returned as it is. Scripts, styles and comments are dropped. */
export function htmlToText(input: string): string {
  if (!looksLikeHtml.test(input)) return input;
  return input
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(
      /<(br|hr)\b[^<>]*>|<\/?(p|div|ul|ol|h[1-6]|tr|table|section|article|blockquote)\b[^<>]*>/gi,
      '\n',
    )
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, (whole, name: string) => decodeEntity(name) ?? whole)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n-\s*(?=\n|$)/g, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '';
}
