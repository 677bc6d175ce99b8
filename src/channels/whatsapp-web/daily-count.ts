import type { SessionStateFile } from './session-state-file.ts';

export interface DailyCount {
  /** Milliseconds to wait before a notice may go, 0 if it may go now. */
  waitForNotice(): number;
  add(): void;
  /** Writes the count down. */
  save(): void;
}

/** Counts the messages of a local calendar day, across restarts. Without a cap nothing waits. */
export function createDailyCount(
  state: SessionStateFile,
  cap: number | undefined,
  now: () => Date = () => new Date(),
): DailyCount {
  const stored = state.read();
  let day = stored.day ?? '';
  let count = stored.sentToday;

  function turnPage(): void {
    const today = now().toLocaleDateString('en-CA');
    if (today === day) return;
    day = today;
    count = 0;
  }

  return {
    waitForNotice: () => {
      turnPage();
      if (cap === undefined || count < cap) return 0;
      const tomorrow = now();
      tomorrow.setHours(24, 0, 0, 0);
      return Math.max(1_000, tomorrow.getTime() - now().getTime());
    },
    add: () => {
      turnPage();
      count += 1;
    },
    save: () => state.update({ day, sentToday: count }),
  };
}
