import type { Ending } from './ending.ts';
import { navBack, navPause } from './compose-reply.ts';
import { followWord } from './follow-word.ts';
import { tellFlow, type Talk } from './talk.ts';

/** Id of the choice that leads to the menu, in every flow. */
const toMenu = 'menu';

/** Follows a choice of the open question, however it was made. @param id of the choice, one of those it has */
export async function pick(talk: Talk, id: string): Promise<Ending> {
  if (id === navBack) return followWord(talk, { word: 'back', rest: '' });
  if (id === navPause) return followWord(talk, { word: 'pause', rest: '' });
  if (id === toMenu && talk.flow.id !== 'menu') return followWord(talk, { word: 'menu', rest: '' });
  await tellFlow(talk, { type: 'ANSWERED', value: id });
  return { ask: 'open' };
}
