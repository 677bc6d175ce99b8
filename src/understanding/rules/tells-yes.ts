import type { Situation } from '../intents.ts';
import { agreeing, beside, naming, spoiling } from './consent-words.ts';
import { phrase, says, type Said } from './said.ts';

/** More words than this are a story, not a yes. */
const mostWords = 12;
const thumbs = /[👍👌✅✔☑🆗💯🙆⭕🤝]/u;
const otherEmoji = /[👎❌❎✖🚫🙅⛔🛑🤔😒🙄😂🤣]/u;
/** "Tidak masalah", "gak papa" beside a real yes. */
const noMatter =
  /\b(?:tidak|tdk|gak|ga|gk|nggak|ngga|enggak|ndak|ora|ra|mboten|no) ?(?:masalah|mslh|papa|apa[- ]?apa|apa2|popo|menapa|punapa|nopo|problem|keberatan)\b|\b(?:gapapa|gpp|rapopo|gakpapa)\b/g;
/** "Terima kasih", "ora opo-opo" hold words that would spoil a yes. */
const joined: readonly (readonly [RegExp, string])[] = [
  [/\bho ?oh\b/g, 'hooh'],
  [/\bhe ?(?:eh|em)\b/g, 'heeh'],
  [/\by[ao] ?(?:uda?h?|wis|wes)\b/g, 'yaudah'],
  [/\bdi ?pun (?=\w)/g, 'dipun'],
];
const harmless = [/\bterima ?kasih\b/g, /\bapa ?adanya\b/g, /\bga ?sabar\b/g];
const repeated = /^(\S+)(?: \1){2,}$/;
const mocking =
  /\b(?:ya|yah) (?:elah|allah|ampun|tuhan|salam|kali)\b|\bboleh jadi\b|\bhong ?kong\b|\bok google\b|\biya kali\b|\bbisa jadi\b/;
/** Part of what was asked about: "hapus lamaranku saja" is no yes to deleting everything. */
const parts = /\b(?:lamaran\w*|hasil\w*|tes|tesnya|minat\w*|profil\w*)\b/;
const whole = /\b(?:semua\w*|kabeh|sedaya|everything|all)\b/;
const partOnly =
  /\b(?:lamaran\w*|hasil\w*|tes|tesnya|minat\w*|profil\w*) (?:saja|aja|ae|wae|tok|thok|mawon|doang|only|just)\b/;
const conditions = / (?:kalau|asal|asalkan|selama|syarat|syaratnya|kecuali|unless|if) /;
const delayed = / (?:nanti|sebentar|dulu) | tidak (?:[^ ]+ ){0,2}$/;
const questioning = / (?:apa|apakah|berapa|siapa|kapan|dimana|bagaimana|kenapa|aman|kan|kah|tanya) /;
const asked = [
  /^(?!.* (?:yang|lain|lowongan|ganti|ubah) ).* (?:ada|dapat|kena|aman|dijamin|perlu|wajib|harus) (?:[^ ]+ ){0,4}tidak (?:(?:partikel|kakak|ya) )*$/,
  phrase('^ ..2 (harus) (partikel|kakak|ya|$) ..1 $'),
  phrase('(boleh|bisa) ..1 (tahu|tanya|dijelaskan|jelaskan) ..5 (tidak|dulu|partikel|kakak|$)'),
  phrase('mau ..1 (tahu|dijelaskan) ..5 (tidak|dulu|partikel|kakak|$)'),
  phrase('(bisa|boleh) ..1 (balik|batal|ubah|hapus|lihat|kembali|daftar|dapat|cabut) ..2 tidak ..1 $'),
];
const asking =
  /\b(?:boleh|bole|iya|iyo|ya|mau|setuju|cocok|yakin)(?:kah| kah| ga| gak| nggak| enggak| tidak| ora)? ?\?/;

/**
 * A clear yes to a question that binds: nothing but words of agreement, the thing asked for, and courtesy. Whatever else
 * is said (a question, a condition, a delay, an unknown word) makes it unclear: consent is never guessed.
 */
export function tellsYes({ text, typed }: Said, situation: Situation): boolean {
  if (text.includes('?') || otherEmoji.test(text)) return false;
  let folded = typed.join(' ');
  for (const [pattern, word] of joined) folded = folded.replace(pattern, word);
  if (typed.length === 0) return thumbs.test(text) && text.length <= 12;
  if (mocking.test(folded) || repeated.test(folded) || asking.test(text)) return false;
  let rest = folded.replace(noMatter, ' papa ');
  for (const pattern of harmless) rest = rest.replace(pattern, ' makasih ');
  const words = rest.split(' ').filter((word) => word !== '');
  if (words.length > mostWords) return false;
  const named = naming[situation];
  const known = (word: string, list: ReadonlySet<string> | undefined) =>
    list !== undefined && (list.has(word) || list.has(short(word)));
  const agrees = (word: string) => known(word, agreeing) || known(word, named);
  if (partOnly.test(rest)) return false;
  if (situation === 'delete-confirm' && parts.test(rest) && !whole.test(rest)) return false;
  if (words.some((word, at) => known(word, spoiling) && !(word === 'aja' && at > 0))) return false;
  return words.some(agrees) && words.every((word) => agrees(word) || known(word, beside));
}

/** "Ya elah", "boleh jadi", "ya ya ya": sounds like a yes and is none. */
export function onlySoundsLikeYes({ typed }: Said): boolean {
  const folded = typed.join(' ');
  return (
    mocking.test(folded) ||
    repeated.test(folded) ||
    /\b(boleh|mau|setuju|ya|iya|yakin|oke?) (?:tidak|gak|ga|ora|nggak|enggak|ndak) \1\b/.test(folded) ||
    /\b(?:bukan|tidak|ora|gak) (?:tidak|gak|ga|ora) (?:mau|gelem|setuju)\b/.test(folded)
  );
}

/** "Boleh deh kalau gajinya umr": agrees first, under a condition, and asks nothing. */
export function yesWithCondition({ text, typed, plain }: Said): boolean {
  const [first = ''] = typed;
  return (
    (agreeing.has(first) || agreeing.has(short(first))) &&
    (conditions.test(plain) || (/ tapi /.test(plain) && !delayed.test(plain))) &&
    !text.includes('?') &&
    !questioning.test(plain)
  );
}

const laughs = /^(?:(?:ha|he|hi|hu|wk|kw|xi|hm|wek)+[hk]?\s*)+$/;
const bothWays =
  / (?:iya|boleh|setuju|mau|kirim|hapus|simpan) .*(?:tidak|jangan|emoh|bukan) | (?:tidak|jangan) .* (?:boleh|setuju|iya) /;
const ofParts = / (?:untuk|yang|cuma|hanya|nomor|nama|alamat|hasil|pertama|kedua|ketiga|satu|dua) /;

/** "Yang pertama boleh, yang kedua jangan", "hehe": yes to a part and no to another, or nothing said at all. */
export function answersBothWays(said: Said): boolean {
  const { text, typed, plain } = said;
  if (laughs.test(typed.join(' '))) return true;
  if (text.includes('?') || asksBack(said)) return false;
  return bothWays.test(plain) && ofParts.test(plain) && !questioning.test(plain);
}

/** "Bisa balik lagi ga nanti": asks without a question mark. */
export function asksBack(said: Said): boolean {
  return says(said, asked);
}

/** "iyaaaa" as "iya". */
function short(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}
