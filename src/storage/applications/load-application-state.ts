import type { Tx } from '../tx.ts';

export interface ApplicationStateNow {
  status: string;
  title: string;
  employer: string;
  /** Of the newest move, with it. */
  move: string;
  reason: string | null;
  words: string | null;
}

/** How one of the person's own applications stands; null where it is not theirs or gone. */
export async function loadApplicationState(
  tx: Tx,
  personId: number,
  id: number,
): Promise<ApplicationStateNow | null> {
  const found = await tx.application.findFirst({
    where: { id, personId },
    select: {
      status: true,
      vacancy: { select: { title: true, employer: true } },
      events: { orderBy: { id: 'desc' }, take: 1, select: { move: true, reason: true, words: true } },
    },
  });
  if (found === null) return null;
  const [newest = { move: 'BEGAN', reason: null, words: null }] = found.events;
  return { status: found.status, ...found.vacancy, ...newest };
}
