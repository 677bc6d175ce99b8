import type { Tx } from '../tx.ts';

/** Waits for turns of these people that are under way, and holds up the next until the transaction ends. */
export async function lockPeople(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM conversation WHERE person_id = ANY(${[...ids]}) ORDER BY person_id FOR UPDATE`;
}
