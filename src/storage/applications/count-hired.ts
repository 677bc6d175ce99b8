import type { Tx } from '../tx.ts';

/** How many of the openings of a vacancy are taken by people who applied here. */
export async function countHired(tx: Tx, vacancyId: number): Promise<number> {
  return tx.application.count({ where: { vacancyId, status: 'hired' } });
}
