import { sameWords } from './same-words.ts';
import type { Unmasked } from './unmask.ts';

/** A word, amount, number or mark of a message. */
export interface Token {
  /**
   * The word as the rules know it; or its kind: `§amt` `§phone` `§landline` `§account` `§mail` `§freemail` `§link` `§short`
   * `§chat` (an address in a messenger) `§apk` `§num`; `.` ends a sentence, `,` a clause.
   */
  word: string;
  /** As typed, made plain. */
  typed: string;
  /** UTF-16 offsets in the message as written. */
  start: number;
  end: number;
}

const tld =
  '(?:com|id|net|org|xyz|site|online|info|me|ly|co|app|link|shop|top|club|biz|io|gd|click|cc|gl|live|vip|store|web|my|sg)';
const patterns: [string, string][] = [
  ['apk', String.raw`[\p{L}\p{N}_\-.]*\.apk(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])apk(?![\p{L}\p{N}])`],
  ['mail', String.raw`[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+`],
  ['link', String.raw`https?:\/\/[^\s<>"]+|(?<![\p{L}\p{N}@.])(?:[a-z0-9-]+\.)+${tld}(?![\p{L}\p{N}-])(?:\/[^\s<>"]*)?`],
  ['phone', String.raw`(?<![\p{N}+])(?:\+? ?62[ -]?|0)8\d{1,2}[ .-]?\d{3,4}[ .-]?\d{3,5}(?!\p{N})`],
  ['landline', String.raw`\(0\d{2,3}\) ?[\d-]{5,}\d`],
  ['amt', String.raw`(?<![\p{L}\p{N}])(?:rp|idr|usd|us\$|rm|eur|ntd|sgd|aud|\$|€|¥)\.? ?\d[\d.,]*\d?(?: ?(?:rb|rbu|ribu|jt|juta|k|mio)(?![\p{L}\p{N}]))?|(?<![\p{L}\p{N}])\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?(?:rb|rbu|ribu|rebu|jt|juta|yuto|yt|ewu|k|mio|dolar|usd|euro|ringgit|rupiah)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d{1,3}(?:[.,]\d{3})+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|se|puluhan|belasan|ratusan) ?(?:puluh |belas |ratus )?(?:juta|ribu)(?![\p{L}\p{N}])`],
  ['account', String.raw`(?<![\p{L}\p{N}])\d[\d-]{6,}\d(?![\p{L}\p{N}])`],
  ['num', String.raw`\d+(?:[.,:]\d+)*`],
  ['word', String.raw`[\p{L}]+(?:['’\-\p{L}]*\p{L})?2?`],
  ['stop', String.raw`[.!?;\n•✅❌‼❗❓]+`],
  ['comma', String.raw`[,()|:]`],
]; // prettier-ignore
const scanner = new RegExp(patterns.map(([name, source]) => `(?<${name}>${source})`).join('|'), 'gu');
const shortener =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|s\.id|tinyurl\.com|cutt\.ly|t\.ly|rb\.gy|is\.gd|goo\.gl|shorturl\.\w+|linktr\.ee|heylink\.me|lynk\.id|gg\.gg|shorten\.\w+|ow\.ly|tiny\.cc|v\.gd|bitly\.\w+|short\.\w+|kutt\.it)(?:\/|$)/u;
const chatAddress =
  /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|wa\.me|telegram\.me|chat\.whatsapp\.com|api\.whatsapp\.com)\//u;
const freeMail =
  /@(?:gmail|yahoo|ymail|rocketmail|outlook|hotmail|live|proton|protonmail|aol|icloud|mail|zoho)\./u;

/** The tokens of a text made plain, in its order. */
export function readTokens({ plain, starts, ends }: Unmasked): Token[] {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(scanner)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? 'word';
    const typed = match[0];
    tokens.push({
      word: wordOf(kind, typed),
      typed,
      start: starts[match.index] ?? 0,
      end: ends[match.index + typed.length - 1] ?? 0,
    });
  }
  return tokens;
}

function wordOf(kind: string, typed: string): string {
  switch (kind) {
    case 'stop':
      return '.';
    case 'comma':
      return ',';
    case 'mail':
      return freeMail.test(typed) ? '§freemail' : '§mail';
    case 'link':
      return shortener.test(typed) ? '§short' : chatAddress.test(typed) ? '§chat' : '§link';
    case 'word':
      return sameWords.get(typed) ?? (typed.endsWith('2') ? typed.slice(0, -1) : typed);
    case 'apk':
      return typed === 'apk' || typed === '.apk' ? 'apk' : '§apk';
    default:
      return `§${kind}`;
  }
}
