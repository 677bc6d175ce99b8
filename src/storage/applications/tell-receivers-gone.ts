import { endStates } from '../../applications/application-words.ts';
import type { Tx } from '../tx.ts';
import { tellReceiver } from './tell-of-application.ts';

/** Before everything of a person is erased: whoever has an application of theirs hears that it is gone, and nothing more. */
export async function tellReceiversGone(tx: Tx, personId: number, now: Date): Promise<void> {
  const open = await tx.application.findMany({
    where: { personId, status: { notIn: [...endStates] } },
    select: { vacancyId: true, receiver: true },
    orderBy: { id: 'asc' },
  });
  for (const { vacancyId, receiver } of open)
    await tellReceiver(tx, { applicationId: null, personId, vacancyId, receiver, what: 'GONE' }, now);
}
