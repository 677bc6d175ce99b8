import { checkJob } from '../job-check/check-job.ts';
import { softFlags } from '../job-check/flags.ts';
import type { Situation } from '../understanding/intents.ts';
import type { Ending } from './ending.ts';
import { interruptFlow, type Talk } from './talk.ts';

/** Fewer words are nobody's forwarded advert. */
const fewestForwarded = 12;
/** A doubtful text of so many words may be an advert to check, or what the person looks for: it is asked. */
const fewestAsked = 30;
/** A question with so many words tells what it is about. */
const fewestTold = 8;

/** A forwarded offer with strong signs of fraud is checked rather than searched for; null where it is none. */
export async function followOffer(
  talk: Talk,
  situation: Situation | null,
  text: string,
): Promise<Ending | null> {
  if (situation !== 'menu' && situation !== 'any') return null;
  const words = countWords(text);
  if (words < fewestForwarded) return null;
  const { verdict, signs } = checkJob(text);
  if (verdict === 'red') {
    await interruptFlow(talk, 'check', { text });
    return { ask: 'open' };
  }
  const grave = signs.some(({ flag }) => !softFlags.includes(flag));
  if (verdict !== 'yellow' || !grave || words < fewestAsked) return null;
  await interruptFlow(talk, 'which', { wishes: ['scam-check', 'search'], words: text });
  return { ask: 'open' };
}

/** What the check begins with, where somebody asks whether an offer is real: the offer, where it is told already. */
export function offerTold(text: string): { text?: string } {
  return countWords(text) >= fewestTold && checkJob(text).verdict !== 'green' ? { text } : {};
}

/** Whether a text is the message that the open check asked for: what stands in it is said by others. */
export function isForwarded({ flow }: Talk, text: string): boolean {
  return flow.id === 'check' && countWords(text) >= fewestTold;
}

function countWords(text: string): number {
  return text.trim().split(/\s+/u).length;
}
