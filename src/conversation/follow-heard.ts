import { kindOf } from '../understanding/intents.ts';
import type { Ending } from './ending.ts';
import { answerBinding } from './answer-binding.ts';
import { answerDetail } from './answer-detail.ts';
import type { Heard } from './hear-text.ts';
import { hearText } from './hear-text.ts';
import { isWorkFlow } from './is-work-flow.ts';
import { openQuestion } from './open-question.ts';
import { correctSummary } from './correct-summary.ts';
import { endNamedSearch } from './end-named-search.ts';
import { endVacancyNews } from './end-vacancy-news.ts';
import { followOffer, isForwarded } from './follow-offer.ts';
import { followWish } from './follow-wish.ts';
import { followWord } from './follow-word.ts';
import { situationOf } from './situation-of.ts';
import { takeChanges } from './take-changes.ts';
import { takePermissions } from './take-permissions.ts';
import { takeSeveral } from './take-several.ts';
import { interruptFlow, type Talk } from './talk.ts';
import { wibDate } from '../time/wib-date.ts';
import { typedTooEarly } from './typed-too-early.ts';

/**
 * A text that is no choice and no control word, taken for what it means; null where it is the flow's to understand.
 * @param as heard as if nothing were asked
 */
export async function followHeard(talk: Talk, text: string, as?: 'any'): Promise<Ending | null> {
  const question = openQuestion(talk);
  const situation = as ?? situationOf(talk, question);
  const heard = hearText(text, {
    situation: situation ?? 'any',
    today: wibDate(talk.scope.now),
    ...(question.answer !== undefined && as === undefined && { answer: question.answer }),
  });
  const working = isWorkFlow(talk.flow.id);
  if (working && question.answer === undefined && heard.word?.word === 'stop')
    return followWord(talk, heard.word);
  if (!working) {
    if (heard.intent !== 'distress') {
      const offer = await followOffer(talk, situation, text);
      if (offer !== null) return offer;
    }
    const urgent = await followUrgent(talk, heard, situation === null, text);
    if (urgent !== null) return urgent;
  }
  if (typedTooEarly(talk)) return { ask: 'nothing' };
  const changed = as === undefined ? await takeChanges(talk, text, question) : null;
  if (changed !== null) return changed;
  const several = await takeSeveral(talk, text);
  if (several !== null) return several;
  if (situation === null) return null;
  const permitted = as === undefined ? await takePermissions(talk, text, question) : null;
  if (permitted !== null) return permitted;
  if (kindOf(situation) === 'binding')
    return (await correctSummary(talk, text)) ?? answerBinding(talk, situation, heard, text);
  if (working) return null;
  if (kindOf(situation) === 'detail') return answerDetail(talk, situation, heard, text);
  return followWish(talk, heard, text, as !== undefined);
}

/** Distress and stop come first, whatever is open; where the flow takes any text, only what the rules are sure of. */
async function followUrgent(
  talk: Talk,
  heard: Heard,
  onlySure: boolean,
  text: string,
): Promise<Ending | null> {
  if (onlySure && heard.confidence < 1) return null;
  if (heard.intent !== 'distress' && isForwarded(talk, text)) return null;
  switch (heard.intent) {
    case 'distress':
      // Who comes from there to write to a human writes to the human.
      if (talk.flow.id === 'ticket' && talk.suspended.some(({ flow }) => flow === 'care')) return null;
      await interruptFlow(talk, 'care', { kind: String(heard.slots['kind'] ?? 'despair') });
      return { ask: 'open' };
    case 'alerts-off':
      if (heard.confidence < 1) return null;
      return (await endNamedSearch(talk, text)) ?? endVacancyNews(talk);
    case 'stop': {
      const ended = await endNamedSearch(talk, text);
      if (ended !== null) return ended;
      if (heard.about === 'alerts-off') return endVacancyNews(talk);
      return followWord(talk, { word: 'stop', rest: '' });
    }
    case 'human':
      // Where the question for a human is being written, it is that question.
      return onlySure && talk.flow.id !== 'ticket' ? followWish(talk, heard, text) : null;
    default:
      return null;
  }
}
