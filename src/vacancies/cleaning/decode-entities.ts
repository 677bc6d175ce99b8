const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
  ndash: '-',
  mdash: '-',
  bull: '-',
  middot: '-',
  hellip: '…',
  lsquo: "'",
  rsquo: "'",
  sbquo: "'",
  ldquo: '"',
  rdquo: '"',
  laquo: '"',
  raquo: '"',
  eacute: 'é',
  egrave: 'è',
  aacute: 'á',
  agrave: 'à',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ntilde: 'ñ',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  times: '×',
  frac12: '½',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  euro: '€',
  rarr: '→',
  check: '✓',
};

/** What browsers show for the references 128 to 159, which are controls in Unicode: the signs of Windows-1252. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Character references resolved once, as browsers do; a name that is not known stays as it is. */
export function decodeEntities(input: string): string {
  return input.replace(/&(#\d+|#x[\da-f]+|[a-z]+\d*);/gi, (whole, name: string) => decode(name) ?? whole);
}

/** C1 controls of a text that was read as Latin-1 become the signs of Windows-1252 that were meant. */
export function mendControls(input: string): string {
  return input.replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 128] ?? '');
}

function decode(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? mendControls(String.fromCodePoint(code)) : '';
}
