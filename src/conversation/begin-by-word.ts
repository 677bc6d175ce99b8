import { languages } from '../../flows/languages.ts';
import type { Question } from '../../flows/question.ts';
import type { Ending } from './ending.ts';
import { foldText } from './fold-text.ts';
import type { TurnServices } from './ports.ts';
import { interruptFlow, tellFlow, type Talk } from './talk.ts';

type Known = Pick<TurnServices, 'flows' | 'renderer'>;

const vocabularies = new WeakMap<Known['flows'], ReadonlyMap<string, string>>();

/**
 * Begins the flow whose word this is, in any language, see `Flow.words`; one that is open looks at things anew where it can.
 * Null where it is none, or may be an answer.
 */
export async function beginByWord(talk: Talk, text: string, { answer }: Question): Promise<Ending | null> {
  if (answer !== undefined && answer !== 'search') return null;
  const id = vocabularyOf(talk.services).get(foldText(text));
  if (id === undefined) return null;
  if (talk.flow.id !== id) await interruptFlow(talk, id, {});
  else if (talk.snapshot.can({ type: 'RESUMED' })) await tellFlow(talk, { type: 'RESUMED' });
  return { ask: 'open' };
}

/** Ids of flows by their words, folded. */
function vocabularyOf({ flows, renderer }: Known): ReadonlyMap<string, string> {
  const known = vocabularies.get(flows);
  if (known !== undefined) return known;
  const read = new Map<string, string>();
  for (const { id, words } of Object.values(flows)) {
    if (words === undefined) continue;
    for (const language of languages)
      for (const word of renderer.words(words, language)) read.set(foldText(word), id);
  }
  vocabularies.set(flows, read);
  return read;
}
