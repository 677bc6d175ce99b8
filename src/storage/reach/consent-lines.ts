import type { Tx } from '../tx.ts';

/** What a person has said on one purpose and one subject (null: the whole of it), oldest first. */
export function consentLines(tx: Tx, personId: number, about: { purpose: string; subject: string | null }) {
  return tx.consent.findMany({
    where: { personId, ...about },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { granted: true, textKey: true },
  });
}
