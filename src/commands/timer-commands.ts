import type { CommandHandlers } from '../conversation/ports.ts';
import { startTimer, stopTimer } from '../storage/jobs/timers.ts';
import type { Tx } from '../storage/tx.ts';

/** Timers come back as TIMER_FIRED through the inbox; arming one again moves it. */
export const timerCommands: Pick<CommandHandlers<Tx>, 'startTimer' | 'stopTimer'> = {
  startTimer: async ({ key, afterMs }, { tx, person, now }) => {
    await startTimer(tx, person.id, key, new Date(now.getTime() + afterMs));
    return [];
  },
  stopTimer: async ({ key }, { tx, person }) => {
    await stopTimer(tx, person.id, key);
    return [];
  },
};
