import type { Tx } from '../tx.ts';

/** Arms a person's timer, or moves the one with this key: TIMER_FIRED comes through the inbox, see `fireTimers`. */
export async function startTimer(tx: Tx, personId: number, key: string, fireAt: Date): Promise<void> {
  const event = { type: 'TIMER_FIRED', key };
  await tx.timer.upsert({
    where: { personId_key: { personId, key } },
    create: { personId, key, fireAt, event },
    update: { fireAt, event },
  });
}

/** Nothing where no such timer is armed. */
export async function stopTimer(tx: Tx, personId: number, key: string): Promise<void> {
  await tx.timer.deleteMany({ where: { personId, key } });
}
