import type { Question } from '../../flows/question.ts';
import { permissionsIn } from '../understanding/slots/permissions-in.ts';
import { staleYes } from './answer-binding.ts';
import type { Ending } from './ending.ts';
import { tellFlow, type Talk } from './talk.ts';

/** Yes or no to each of several consents asked in one message; null where the text tells none of them. */
export async function takePermissions(talk: Talk, text: string, question: Question): Promise<Ending | null> {
  const { consents } = question;
  if (consents === undefined) return null;
  const told = permissionsIn(text, consents.length);
  if (told === null) return null;
  const why = told.includes(true) ? staleYes(talk) : null;
  if (why !== null) {
    talk.said.push({ key: why });
    return { ask: 'open' };
  }
  const said = Object.fromEntries(
    consents.flatMap(({ purpose }, at) => (told[at] === undefined ? [] : [[purpose, told[at]]])),
  );
  await tellFlow(talk, { type: 'PERMISSIONS_TOLD', said });
  return { ask: 'open' };
}
