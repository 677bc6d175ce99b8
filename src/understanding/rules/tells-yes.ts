import type { Situation } from '../intents.ts';
import { agreeing, beside, naming, spoiling } from './consent-words.ts';
import type { Said } from './said.ts';

/** More words than this are a story, not a yes. */
const mostWords = 12;
const thumbs = /[👍👌✅✔☑🆗💯🙆⭕🤝]/u;
const otherEmoji = /[👎❌❎✖🚫🙅⛔🛑🤔😒🙄😂🤣]/u;
/** "Tidak masalah", "gak papa" beside a real yes. */
const noMatter =
  /\b(?:tidak|tdk|gak|ga|gk|nggak|ngga|enggak|ndak|ora|ra|mboten|no) ?(?:masalah|mslh|papa|apa-?apa|apa2|popo|menapa|punapa|nopo|problem|keberatan)\b|\b(?:gapapa|gpp|rapopo|gakpapa)\b/g;
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
  if (words.some((word, at) => known(word, spoiling) && !(word === 'aja' && at > 0))) return false;
  return words.some(agrees) && words.every((word) => agrees(word) || known(word, beside));
}

/** "Ya elah", "boleh jadi", "ya ya ya": sounds like a yes and is none. */
export function onlySoundsLikeYes({ typed }: Said): boolean {
  const folded = typed.join(' ');
  return (
    mocking.test(folded) ||
    repeated.test(folded) ||
    /\b(?:bukan|tidak|ora|gak) (?:tidak|gak|ga|ora) (?:mau|gelem|setuju)\b/.test(folded)
  );
}

/** "iyaaaa" as "iya". */
function short(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}
