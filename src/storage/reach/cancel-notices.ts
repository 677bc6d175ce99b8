import { purposesThat } from '../../reach/purposes.ts';
import type { Tx } from '../tx.ts';

const stoppable = purposesThat(({ heedsStop }) => heedsStop);

/** After BERHENTI: what still waits for this person is cancelled at once, not only when its time comes. */
export async function cancelNotices(tx: Tx, personId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox SET state = 'cancelled', held = 'stopped'
    WHERE person_id = ${personId} AND lane = 1 AND state = 'pending' AND purpose = ANY(${stoppable})`;
}
