import type { AnswerParser } from './understood.ts';
import { misunderstood, understood } from './understood.ts';
import { foldText } from './words/fold-text.ts';
import { createWordFinder, type WordFinder } from './words/word-finder.ts';
import { wordTokens } from './words/word-tokens.ts';

/** As on the identity card: L for laki-laki, P for perempuan. */
export type Gender = 'L' | 'P';

const words: Record<Gender, string> = {
  L: `l laki lk lki lelaki lakik lakilaki lanang lanange cowok cowo cow co cwo cowk pria pri kakung jaler male man boy m bapak bpk pak mas
    masnya suami putra jejaka joko perjaka ayah jantan duda abang`,
  P: `p perempuan prm prmp pr prp wanita wnt wnita w cewek awek cewe cew ce cwe cwek cewk wedok wadon wadonan wedhok estri setri pawestri putri
    ibu bu buk mbak mba mbk female woman girl f istri gadis perawan janda emak hawa wedon puan ukhti`,
};

const signs: [RegExp, string][] = [
  [/♂|👨|👦|🙋‍♂|🚹/gu, ' laki '],
  [/♀|👩|👧|🧕|🚺/gu, ' perempuan '],
];

let finder: WordFinder<Gender | 'address'> | undefined;

/** Man or woman in Indonesian, Javanese or English; both or neither is not understood. */
export const parseGender: AnswerParser<Gender, 'EMPTY' | 'NOT_UNDERSTOOD'> = (input) => {
  let folded = foldText(input);
  if (folded === '') return misunderstood('EMPTY');
  for (const [sign, word] of signs) folded = folded.replace(sign, word);
  finder ??= createWordFinder(meanings());
  const tokens = wordTokens(folded).filter((token, at, all) => token !== all[at - 1]);
  const address = /^(pak|bapak|bpk|mas|abang|bu|buk|ibu|mbak|mba)$/;
  // "laki-laki, Bu" speaks to a woman: words of address count only when nothing else does.
  const spoken = tokens.filter((token) => !address.test(token));
  const found = new Set(genders(spoken));
  if (found.size === 0 && spoken.length < 3) for (const gender of genders(tokens)) found.add(gender);
  const [only] = found;
  return found.size === 1 && only !== undefined ? understood(only) : misunderstood('NOT_UNDERSTOOD');
};

function genders(tokens: string[]): Gender[] {
  return tokens.flatMap((token, at) => {
    const gender = finder?.(token);
    if (gender === undefined || gender === 'address') return [];
    const denied = /^(bukan|bkn|dudu|sanes|gak|tidak)$/.test(tokens[at - 1] ?? '');
    return [denied ? (gender === 'L' ? 'P' : 'L') : gender];
  });
}

function meanings(): [string, Gender | 'address'][] {
  const split = (gender: Gender) =>
    words[gender].split(/\s+/).map((word): [string, Gender] => [word, gender]);
  const others = 'kak kakak min admin saya aku kulo jenis kelamin rahasia waria bencong banci'.split(' ');
  return [...split('L'), ...split('P'), ...others.map((word): [string, 'address'] => [word, 'address'])];
}
