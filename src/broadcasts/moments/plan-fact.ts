import type { PlanFact } from '../../../flows/work/broadcast/facts.ts';
import type { Repeat } from '../broadcast.ts';
import { nextOccurrence } from '../next-occurrence.ts';

/** A plan as the flow keeps it; null: at once. */
export function planFact(
  { at, repeat }: { at: Date | null; repeat: Repeat | null },
  now: Date,
): PlanFact | null {
  if (repeat === null) return at === null ? null : { at: at.toISOString() };
  if ('event' in repeat) return { afterDays: repeat.afterDays };
  const next = at !== null && at > now ? at : nextOccurrence(repeat, now);
  return { day: repeat.day, hour: repeat.hour, next: next.toISOString() };
}
