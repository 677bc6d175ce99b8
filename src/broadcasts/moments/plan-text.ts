import { text, type Text } from '../../../flows/text.ts';
import type { Repeat } from '../broadcast.ts';

/** When a broadcast is sent, in words, the day of the week with each day; null: at once. */
export function planText({ at, repeat }: { at: Date | null; repeat: Repeat | null }): Text | null {
  if (repeat !== null && 'event' in repeat)
    return text('broadcast:whenRegistered', { days: repeat.afterDays });
  if (repeat !== null) {
    const key = repeat.day === 0 ? 'broadcast:everyDay' : `common:weekday_${repeat.day}`;
    return text('broadcast:whenWeekly', {
      day: { text: text(key) },
      hour: String(repeat.hour).padStart(2, '0'),
    });
  }
  return at === null ? null : text('broadcast:whenOnce', { at: { moment: at.toISOString() } });
}
