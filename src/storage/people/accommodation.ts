import type { Tx } from '../tx.ts';

/** Keeps what a person needs at work, instead of what was kept; null: nothing is kept any more. */
export async function saveAccommodation(tx: Tx, personId: number, need: string | null): Promise<void> {
  const where = { personId };
  if (need === null) await tx.accommodation.deleteMany({ where });
  else await tx.accommodation.upsert({ where, create: { personId, need }, update: { need } });
}
