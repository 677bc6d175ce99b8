import { findWord } from './find-word.ts';

/** No spelling of MENU is near it; spares the look at what is told at length. */
const longest = 20;

/** Whether a text is MENU alone, spelled right: it opens the menu whatever is asked. */
export function isMenuWord(text: string): boolean {
  const alone = text.trim();
  return alone.length < longest && !/[\s\d]/u.test(alone) && findWord(alone, 'text')?.word === 'menu';
}
