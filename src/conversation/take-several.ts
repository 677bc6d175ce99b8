import { wibDate } from '../time/wib-date.ts';
import { severalDetails } from '../understanding/slots/several-details.ts';
import type { Ending } from './ending.ts';
import { tellFlow, type Talk } from './talk.ts';

/** Fewer kinds of details may be one answer in many words. */
const fewest = 3;

/** Several answers of the registration in one message: all are taken, and only the rest is asked. Null: it is no such message. */
export async function takeSeveral(talk: Talk, text: string): Promise<Ending | null> {
  if (talk.flow.id !== 'onboarding' || !talk.snapshot.can({ type: 'TOLD_SEVERAL', told: {} })) return null;
  const told = severalDetails(text, wibDate(talk.scope.now));
  if (Object.keys(told).length < fewest) return null;
  await tellFlow(talk, { type: 'TOLD_SEVERAL', told });
  return { ask: 'open' };
}
