import type { AnswerParser } from '../understood.ts';
import { misunderstood, understood } from '../understood.ts';
import { foldText } from '../words/fold-text.ts';
import { createWordFinder, type WordFinder } from '../words/word-finder.ts';
import { wordTokens } from '../words/word-tokens.ts';
import {
  harmlessAfterNo,
  type Stance,
  unknownAfterNo,
  yesnoEmoji,
  yesnoPhrases,
  yesnoWords,
} from './yesno-words.ts';

export type YesNo = 'yes' | 'no';

let finder: WordFinder<Stance> | undefined;

/** Yes or no in Indonesian, Javanese or English; `UNCLEAR` for both, for "perhaps" and for anything else. */
export const parseYesno: AnswerParser<YesNo, 'EMPTY' | 'UNCLEAR'> = (input) => {
  const folded = foldText(input);
  if (folded === '') return misunderstood('EMPTY');
  const stances = clausesOf(folded).flatMap(stancesOf);
  const says = (stance: Stance) => stances.includes(stance);
  const no = says('no');
  const yes = says('yes') || says('can') || (says('ya') && !no);
  const offersBoth = (says('either') || folded.includes('/')) && no && (yes || says('ya'));
  if (says('unsure') || offersBoth || yes === no || (yes && says('hedge'))) return misunderstood('UNCLEAR');
  return understood(yes ? 'yes' : 'no');
};

/** A comma or full stop ends the reach of a negation. */
function clausesOf(folded: string): string[] {
  let text = folded;
  for (const [emoji, word] of yesnoEmoji) text = text.replace(emoji, word);
  for (const [phrase, word] of yesnoPhrases) text = text.replace(phrase, word);
  return text.split(/[,;.!\n]+/);
}

function stancesOf(clause: string): Stance[] {
  finder ??= createWordFinder(yesnoWords);
  const find = finder;
  const words = wordTokens(clause).map((word) => ({ word, stance: find(word) }));
  const stances: Stance[] = [];
  let negated = false;
  words.forEach(({ word, stance }) => {
    if (negated && harmlessAfterNo.test(word)) {
      negated = false;
      return;
    }
    if (negated && unknownAfterNo.test(word)) stances.push('unsure');
    else if (stance === 'no') negated = true;
    else if (negated && (stance === 'can' || stance === 'yes')) stances.push('no');
    else if (stance === 'against') stances.push(negated ? 'unsure' : 'no');
    else if (stance !== undefined && stance !== 'filler') {
      if (negated) stances.push('no');
      stances.push(stance);
    } else return;
    if (stance !== 'no' && stance !== 'ya') negated = false;
  });
  return negated && !stances.includes('unsure') ? [...stances, 'no'] : stances;
}
