/** What a search does not want, with the text that is left. */
export interface Unwanted {
  /** The words behind "bukan", "jangan", "selain", without what stands around them. */
  named: string[];
  rest: string;
}

const barring =
  /\b(?:(?:asal|asalkan|penting|sing penting) )?(?:kecuali|kejaba|kejobo|kejawi|selain|jangan|jgn|ojo|bukan|bkn|dudu|sanes|emoh|except|(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|ora|ra|mboten) (?:mau|pengen|pingin|suka|gelem|purun|minat))\s+(?:(?:yang|yg|sing|seng|jadi|dadi|kerja|di|d|ke|nang|neng|ning|bagian|sebagai|lowongan|loker|terlalu|sampai|sampe)\s+)*/g;
const end =
  /\s*(?:[,;.!?\n]|\s(?:di|d|nang|neng|ning|ing|wilayah|daerah|gaji\w*|tapi|tp|yang|yg|sing|ya|yo|min|kak|mas|mbak|pak|bu|dong|soalnya|karena|krn|cari|saya|aku|lulusan|umur|terus|dan|lan|soale|mergo)\s|$)/;
const longest = 4;

/** Takes "asal bukan pabrik", "jangan yang jauh" out of folded text. */
export function unwantedIn(folded: string): Unwanted {
  const named: string[] = [];
  let rest = '';
  let from = 0;
  for (const found of folded.matchAll(barring)) {
    const begin = found.index + found[0].length;
    if (found.index < from) continue;
    const behind = folded.slice(begin);
    const words = behind.slice(0, end.exec(behind)?.index ?? behind.length).trim();
    if (words === '') continue;
    const kept = words
      .split(/\s+/)
      .slice(0, longest)
      .join(' ')
      .replace(/ (?:saja|aja|ya|sih|dong|deh)$/, '');
    named.push(kept);
    rest += `${folded.slice(from, found.index)} , `;
    from = begin + words.length;
  }
  return { named, rest: rest + folded.slice(from) };
}
