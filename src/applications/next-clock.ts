import { addWorkdays } from '../time/add-workdays.ts';
import type { OfficeDays } from '../time/office-days.ts';
import type { AnswerDays, ClockName } from './answer-days.ts';
import { hasEnded } from './application-words.ts';

export interface Clock {
  name: ClockName;
  at: Date;
}

interface Waiting {
  state: string;
  receiver: string;
  /** From when an answer is waited for. */
  from: Date;
}

/**
 * The clock that runs next for an application; null where it has ended.
 * @param now nothing is due before the next working day after it: what was missed while nobody ran is told a day at a time
 * @param after the clock that has just run out, so that none runs twice
 */
export function nextClock(
  { state, receiver, from }: Waiting,
  { now, after, days, office }: { now: Date; after?: ClockName; days: AnswerDays; office: OfficeDays },
): Clock | null {
  if (hasEnded(state)) return null;
  const names = clocksOf(state, receiver);
  const dated = names.map((name) => ({ name, at: addWorkdays(from, days[name], office) }));
  const next =
    after === undefined
      ? (dated.find(({ at }) => at > now) ?? dated.at(-1))
      : dated[names.indexOf(after) + 1];
  if (next === undefined) return null;
  return next.at > now ? next : { ...next, at: addWorkdays(now, 1, office) };
}

/** The last day on which an answer comes, whatever it is. */
export function lastAnswerDay(from: Date, days: AnswerDays, office: OfficeDays): Date {
  return addWorkdays(from, days.close, office);
}

/**
 * Which clocks run: the first where nobody has seen it yet; where the applicant sends it, they are asked once in each state,
 * and no counselor can help on.
 */
function clocksOf(state: string, receiver: string): ClockName[] {
  if (receiver === 'way') return state === 'toSend' ? ['unseen', 'close'] : ['undecided', 'close'];
  const unseen = state === 'atDesk' || (receiver === 'firm' && state === 'sent');
  return [...(unseen ? (['unseen'] as const) : []), 'undecided', 'counselor', 'close'];
}
