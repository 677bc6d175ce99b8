import { composingWord } from './composing-word.ts';
import type { Ending } from './ending.ts';
import { followWord } from './follow-word.ts';
import { findWorkWord, followWork } from './follow-work.ts';
import { isWorkFlow } from './is-work-flow.ts';
import { sayByName } from './say-by-name.ts';
import type { Talk } from './talk.ts';

const loneCommand = /^\s*\/[a-z][a-z0-9_]{0,31}(?:@\w+)?\s*$/iu;

/** A control word or command in place of a text for others: it is done, and the text still waits. Null: it is the text. */
export async function leaveText(talk: Talk, text: string): Promise<Ending | null> {
  if (!isWorkFlow(talk.flow.id)) return null;
  const word = composingWord(text);
  if (word !== null) return followWord(talk, word);
  const work = findWorkWord(talk, text);
  if (work?.word === 'work') return followWork(talk, work);
  if (!loneCommand.test(text)) return null;
  sayByName(talk, 'common:hintCommand');
  return { ask: 'open' };
}
