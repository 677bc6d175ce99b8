import type { Tx } from '../tx.ts';

/** Whether the receiver of an application waits for the answer to a question. */
export async function isAsked(tx: Tx, applicationId: number): Promise<boolean> {
  const last = await tx.applicationEvent.findFirst({
    where: { applicationId, move: { in: ['ASKED', 'REPLIED'] } },
    orderBy: { id: 'desc' },
    select: { move: true },
  });
  return last?.move === 'ASKED';
}
