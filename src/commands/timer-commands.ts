import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import type { Tx } from '../storage/tx.ts';

/** Timers come back as TIMER_FIRED through the inbox; arming one again moves it. */
export const timerCommands: Pick<CommandHandlers, 'startTimer' | 'stopTimer'> = {
  startTimer: async ({ key, afterMs }, scope) => {
    const fireAt = new Date(scope.now.getTime() + afterMs);
    const event = { type: 'TIMER_FIRED', key };
    const id = { personId: scope.person.id, key };
    await tx(scope).timer.upsert({
      where: { personId_key: id },
      create: { ...id, fireAt, event },
      update: { fireAt, event },
    });
    return [];
  },
  stopTimer: async ({ key }, scope) => {
    await tx(scope).timer.deleteMany({ where: { personId: scope.person.id, key } });
    return [];
  },
};

function tx(scope: CommandScope): Tx {
  return scope.tx as Tx;
}
