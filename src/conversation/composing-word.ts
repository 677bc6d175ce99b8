import { findWord, type FoundWord, type Word } from './find-word.ts';

/** Said in a text for others too, or the composing flow's own to understand. */
const partOfText: readonly Word[] = [
  'greeting',
  'thanks',
  'search',
  'apply',
  'saveNotice',
  'dismissNotice',
  'assessment',
  'register',
  'back',
  'cancel',
];
/** A typing error of a control word is a text; with a second word beside it none is guessed. */
const notGuessed = 'ya';

/** The control word that is typed in place of a text for others, alone and spelled right; null for the text itself. */
export function composingWord(text: string): FoundWord | null {
  const word = findWord(`${text} ${notGuessed}`, 'text');
  return word === null || word.rest !== '' || partOfText.includes(word.word) ? null : word;
}
