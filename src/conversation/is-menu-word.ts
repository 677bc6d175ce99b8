import { findWord } from './find-word.ts';

/** Whether a text is MENU alone, spelled right: it opens the menu whatever is asked. */
export function isMenuWord(text: string): boolean {
  return !/\s/u.test(text.trim()) && findWord(text, 'text')?.word === 'menu';
}
