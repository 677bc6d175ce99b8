import { text, type Text } from '../../text.ts';
import type { PlanFact } from './facts.ts';

/** When a broadcast is sent, in words, the day of the week with each day; null: at once. */
export function planText(plan: PlanFact | null): Text {
  if (plan === null) return text('broadcast:whenNow');
  if ('afterDays' in plan) return text('broadcast:whenRegistered', { days: plan.afterDays });
  if ('at' in plan) return text('broadcast:whenOnce', { at: { moment: plan.at } });
  const key = plan.day === 0 ? 'broadcast:everyDay' : `common:weekday_${plan.day}`;
  const hour = String(plan.hour).padStart(2, '0');
  return text('broadcast:whenWeekly', { day: { text: text(key) }, hour });
}

/** The same with how often: once, or first when. */
export function planSentence(plan: PlanFact | null): Text {
  const when = { text: planText(plan) };
  if (plan !== null && 'next' in plan)
    return text('broadcast:sumSeries', { when, first: { moment: plan.next } });
  if (plan !== null && 'afterDays' in plan) return text('broadcast:sumEach', { when });
  return text('broadcast:sumOnce', { when });
}
