import { wibDate } from '../time/wib-date.ts';
import { findMinimumWage } from '../understanding/facts/find-minimum-wage.ts';
import type { Situation } from '../understanding/intents.ts';
import type { Ending } from './ending.ts';
import type { Heard } from './hear-text.ts';
import { followWish } from './follow-wish.ts';
import { placeFor } from './place-for.ts';
import { openQuestion } from './open-question.ts';
import { tellFlow, type Talk } from './talk.ts';

/** How sure it must be that no answer was given where an answer could be read. */
const leastSure = 0.6;

/** "Tidak" to what one has worked in is that one has not; "lewati" is no answer. */
const passes = /\b(?:lewat\w*|skip|rahasia|kosong\w*|usah|mau|gelem|emoh)\b/i;

/** What is said where a detail is asked for; null for an answer, which the question's parser reads. */
export async function answerDetail(
  talk: Talk,
  situation: Situation,
  heard: Heard,
  text: string,
): Promise<Ending | null> {
  const { choices = [], answer } = openQuestion(talk);
  if (heard.intent === 'answer') {
    if (answer === 'fields') return null;
    if (situation === 'pay' && heard.slots['value'] === 'minimum-wage') return minimumPay(talk);
    const value = plainValue(talk, situation, heard);
    if (value === null) return null;
    await tellFlow(talk, { type: 'ANSWERED', value });
    return { ask: 'open' };
  }
  if (heard.confidence < leastSure) return null;
  switch (heard.intent) {
    case 'question':
      if (answer !== 'fields') talk.said.push({ key: `heard:ask_${situation}` });
      return { ask: 'open' };
    case 'refuse': {
      if (choices.some(({ id }) => id === 'skip')) {
        await tellFlow(talk, { type: 'ANSWERED', value: 'skip' });
        return { ask: 'open' };
      }
      if (answer === 'fields' && !passes.test(text)) {
        await tellFlow(talk, { type: 'ANSWERED', value: 'none' });
        return { ask: 'open' };
      }
      talk.said.push({ key: 'heard:needed' });
      return { ask: 'open' };
    }
    case 'search':
    case 'human':
      return followWish(talk, heard, text);
    default:
      return null;
  }
}

/** Which choice stands for "anything", "anywhere", "any pay". */
const anything: Record<string, string> = { wish: 'any', places: 'anywhere', pay: 'skip' };

/**
 * An answer that the slots tell better than the question's parser: "apa saja" in any wording, "dekat rumah", years that add
 * up; null where the parser reads it.
 */
function plainValue(talk: Talk, situation: Situation, { slots }: Heard): string | number | null {
  const { choices = [] } = openQuestion(talk);
  const offered = (id: string) => (choices.some((choice) => choice.id === id) ? id : null);
  const { value } = slots;
  const { except } = slots;
  if (situation === 'wish' && value === 'any' && Array.isArray(except))
    return `apa saja kecuali ${except.map(String).join(', ').replaceAll('shift-night', 'shift malam')}`;
  if (value === 'any' && except === undefined) return offered(anything[situation] ?? '');
  if (value === 'near') return offered('near');
  if (value === null || typeof value !== 'object') return null;
  const { years, work } = value as { years?: number; work?: string[] };
  if (situation === 'wish') return work === undefined || work.length === 0 ? null : work.join(', ');
  return situation === 'experience' ? (years ?? null) : null;
}

/** "UMK": the minimum wage of where the person lives, as two pages tell it; else the sum is asked for. */
async function minimumPay(talk: Talk): Promise<Ending> {
  const wage = findMinimumWage(await placeFor(talk, undefined), wibDate(talk.scope.now));
  if (wage === undefined) talk.said.push({ key: 'heard:noMinimum' });
  else await tellFlow(talk, { type: 'ANSWERED', value: wage, per: 'minimum' });
  return { ask: 'open' };
}
