import type { Ending } from './ending.ts';
import { findWord } from './find-word.ts';
import { findWorkWord, followWork } from './follow-work.ts';
import { followWord } from './follow-word.ts';
import { findPictureWord, showPicture } from './show-picture.ts';
import type { Talk } from './talk.ts';

/**
 * A text that answered a question which could not be brought back: only what means the same everywhere still does, an
 * invitation code among it.
 */
export async function routeLost(talk: Talk, text: string): Promise<Ending> {
  const work = findWorkWord(talk, text);
  if (work !== null) return followWork(talk, work);
  const pictured = findPictureWord(talk, text);
  if (pictured !== null) return showPicture(talk, pictured);
  const word = findWord(text);
  return word === null ? { ask: 'open' } : followWord(talk, word);
}
