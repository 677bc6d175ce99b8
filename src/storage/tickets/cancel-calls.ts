import type { Tx } from '../tx.ts';

/** Nobody is called to a ticket any more that has been taken, or is over: what still waits to be sent is not. */
export async function cancelCalls(tx: Tx, ticketId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox SET state = 'cancelled', held = 'taken'
    WHERE lane = 1 AND state = 'pending' AND purpose = 'work' AND message->>'ticketId' = ${`${ticketId}`}`;
}
