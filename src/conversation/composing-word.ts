import { languageOf } from '../understanding/slots/topic-words.ts';
import { foldText } from './fold-text.ts';
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

/**
 * The control word that is typed in place of a text for others, alone and spelled right; null for the text itself, and for a
 * language by its name, which is an answer here.
 */
export function composingWord(text: string): FoundWord | null {
  const word = findWord(`${text} ${notGuessed}`, 'text');
  if (word === null || word.rest !== '' || partOfText.includes(word.word)) return null;
  const names = word.word === 'language' && languageOf(foldText(text)).language !== undefined;
  return names ? null : word;
}
