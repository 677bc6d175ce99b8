import { wibDate } from '../../time/wib-date.ts';
import { wibDayStart } from '../../time/wib-day-start.ts';
import type { SessionStateFile } from './session-state-file.ts';

export interface DailyCount {
  /** Milliseconds to wait before a notice may go, 0 if it may go now. */
  waitForNotice(): number;
  add(): void;
}

const dayMs = 86_400_000;

/** Counts the messages of a calendar day in Western Indonesia, across restarts. Without a cap nothing waits. */
export function createDailyCount(
  state: SessionStateFile,
  cap: number | undefined,
  now: () => Date = () => new Date(),
): DailyCount {
  const stored = state.read();
  let day = stored.day ?? '';
  let count = stored.sentToday;

  function turnPage(): void {
    const today = wibDate(now());
    if (today === day) return;
    day = today;
    count = 0;
  }

  return {
    waitForNotice: () => {
      turnPage();
      if (cap === undefined || count < cap) return 0;
      return Math.max(1_000, wibDayStart(day).getTime() + dayMs - now().getTime());
    },
    add: () => {
      turnPage();
      count += 1;
      // Each time: a killed process must not begin the day anew.
      state.update({ day, sentToday: count });
    },
  };
}
